/**
 * An application (申报): its draft, its frozen versions, its submission and its states. Rooms below hear what becomes of it, and
 * add to it by its interfaces {@code Further…}: steps before the submission, materials, parts of its pages.
 */
@ApplicationModule(allowedDependencies = {"shared", "organization", "calendar", "form", "attachment", "audit",
        "notification", "document", "batch", "substitute", "recommendation"})
package cn.ronghe.application;

import org.springframework.modulith.ApplicationModule;
