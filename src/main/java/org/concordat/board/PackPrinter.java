package org.concordat.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.packs.FrozenPack;
import org.concordat.packs.model.Pack;
import org.concordat.tenancy.Registry;
import org.concordat.web.tables.Printer;

/** Prints packs as tagged PDF with bookmarks: the same file of the same pack, whenever it is printed. */
@ApplicationScoped
class PackPrinter implements Printer {

    private final Registry registry;

    PackPrinter(Registry registry) {
        this.registry = registry;
    }

    static byte[] print(PackTold told) {
        return TaggedPdf.of(
                PackTemplates.packpaper(PackPaper.of(told)).render(),
                told.pack().knownOn());
    }

    @Override
    public boolean prints(Object answer) {
        return answer instanceof FrozenPack;
    }

    @Override
    @Transactional
    public byte[] print(Object answer) {
        FrozenPack frozen = (FrozenPack) answer;
        Pack pack = frozen.pack();
        return registry.partnership(new Slug(pack.partnership()))
                .map(partnership ->
                        print(PackTold.of(frozen, pack.partnership(), partnership.timeZone(), council -> false)))
                .orElseThrow(Rejected::missing);
    }
}
