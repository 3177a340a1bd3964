/** An application (申报): its draft, its frozen versions, its submission and its states. */
@ApplicationModule(allowedDependencies = {"shared", "organization", "calendar", "form", "attachment", "audit",
        "notification", "document", "account", "batch", "substitute",
        "recommendation"})
package cn.ronghe.application;

import org.springframework.modulith.ApplicationModule;
