package org.concordat.partnerships;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Actings;
import org.concordat.tenancy.Registry;
import org.concordat.web.Cursors;
import org.concordat.web.DryRun;
import org.concordat.web.Page;
import org.concordat.web.Preconditions;

/** The operator appoints, and ends an appointment. */
@ApplicationScoped
class AppointmentService {

    private static final String LIST = "appointments";

    private final Appointments appointments;
    private final Actings actings;
    private final Registry registry;
    private final Turns turns;
    private final Cursors cursors;
    private final DryRun dryRun;
    private final Clock clock;

    AppointmentService(
            Appointments appointments,
            Actings actings,
            Registry registry,
            Turns turns,
            Cursors cursors,
            DryRun dryRun,
            Clock clock) {
        this.appointments = appointments;
        this.actings = actings;
        this.registry = registry;
        this.turns = turns;
        this.cursors = cursors;
        this.dryRun = dryRun;
        this.clock = clock;
    }

    @Transactional
    public Stored<AppointmentView> put(
            Slug partnership, Slug name, NewAppointment given, String ifMatch, boolean trial) {
        Acting acting = actings.in(partnership.value());
        UUID id = acting.partnership().id();
        turns.take(LIST, id);
        Optional<Appointment> before = appointments.named(id, name);
        Preconditions.onReplace(ifMatch, before.map(a -> a.revision).orElse(null));
        Appointment appointment = before.orElseGet(() -> new Appointment(id, name));
        appointment.appoint(given.checked(), clock.instant(), acting.who());
        appointments.persistAndFlush(appointment);
        registry.refreshAfterCommit();
        dryRun.end(trial);
        return new Stored<>(AppointmentView.of(appointment), appointment.revision, before.isEmpty());
    }

    @Transactional
    public Stored<AppointmentView> get(Slug partnership, Slug name) {
        Appointment appointment = named(partnership, name);
        return Stored.read(AppointmentView.of(appointment), appointment.revision);
    }

    @Transactional
    public Page<AppointmentView> list(Slug partnership, int limit, String cursor) {
        UUID id = actings.in(partnership.value()).partnership().id();
        List<AppointmentView> views = appointments.page(id, cursors.decode(LIST, cursor), limit + 1).stream()
                .map(AppointmentView::of)
                .toList();
        return Page.of(views, limit, view -> cursors.encode(LIST, view.appointment()));
    }

    @Transactional
    public void delete(Slug partnership, Slug name, String ifMatch, boolean trial) {
        Appointment appointment = named(partnership, name);
        Preconditions.onReplace(ifMatch, appointment.revision);
        appointments.delete(appointment);
        appointments.flush();
        registry.refreshAfterCommit();
        dryRun.end(trial);
    }

    private Appointment named(Slug partnership, Slug name) {
        UUID id = actings.in(partnership.value()).partnership().id();
        return appointments.named(id, name).orElseThrow(Rejected::missing);
    }
}
