/**
 * What is carried over into an application that is being filled in: contents of its unit's other applications (沿用), and its
 * own into the newer edition of its form (改用新版表单). Either is listed before it is done; what was there before is kept.
 */
@ApplicationModule(allowedDependencies = {"shared", "organization", "calendar", "form", "audit", "batch", "recommendation",
        "application", "application :: pages"})
package cn.ronghe.carryover;

import org.springframework.modulith.ApplicationModule;
