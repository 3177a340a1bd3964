/** The routes as administrators change them: checked, compared, published, with every version kept. */
@ApplicationModule(allowedDependencies = {"shared", "organization", "calendar", "form", "audit", "batch",
        "workflow :: engine", "workflow :: safety", "workflow :: process"})
package cn.ronghe.modeling;

import org.springframework.modulith.ApplicationModule;
