/** How units and people come in: registration and its approval, one-time links, passwords, colleagues. */
@ApplicationModule(allowedDependencies = {"shared", "organization", "calendar", "attachment", "audit",
        "notification", "document"})
package cn.ronghe.account;

import org.springframework.modulith.ApplicationModule;
