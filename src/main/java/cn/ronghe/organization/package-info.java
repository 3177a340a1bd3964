/** Applicants, departments, districts and people: who they are, what they may do, and how they log in. */
@ApplicationModule(allowedDependencies = "shared")
package cn.ronghe.organization;

import org.springframework.modulith.ApplicationModule;
