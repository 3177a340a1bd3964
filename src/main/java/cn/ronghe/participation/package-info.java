/**
 * Member units confirm by a link in a mail that they take part in an application (参与确认), with evidence that travels in its
 * dossier. The applications ask this room what is still open, what evidence it has, and tell it of drafts thrown away.
 */
@ApplicationModule(allowedDependencies = {"shared", "organization", "calendar", "attachment", "audit", "notification",
        "document", "account", "batch", "recommendation", "application", "application :: pages"})
package cn.ronghe.participation;

import org.springframework.modulith.ApplicationModule;
