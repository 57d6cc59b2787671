package org.concordat.web;

import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension;
import jakarta.enterprise.inject.build.compatible.spi.ClassConfig;
import jakarta.enterprise.inject.build.compatible.spi.Enhancement;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Has the platform's keeper of the document wait for the first who asks for it, in what is packaged: where tests run, classes of the platform are loaded
 * by a loader that knows none of ours. {@code .ci/tour} asks the packaged application for the document.
 */
public class DocumentExtension implements BuildCompatibleExtension {

    private static final String PACKAGED = "concordat.document.on-demand";

    /** While the application is built. */
    @Enhancement(types = OpenApiDocumentService.class)
    public void onDemand(ClassConfig keeper) {
        if (ConfigProvider.getConfig().getOptionalValue(PACKAGED, Boolean.class).orElse(false)) {
            keeper.addAnnotation(OnDemand.class);
        }
    }
}
