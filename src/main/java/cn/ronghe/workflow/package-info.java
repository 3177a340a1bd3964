/** The engine: its settings, its guard, its processes and its Tasklist. */
@ApplicationModule(allowedDependencies = {"shared", "organization", "calendar", "form", "attachment", "audit",
        "notification", "document", "batch", "application", "participation", "review", "selection"})
package cn.ronghe.workflow;

import org.springframework.modulith.ApplicationModule;
