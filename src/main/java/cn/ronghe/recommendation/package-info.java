/**
 * The recommendation forms (推荐书) of the platform types: what stands around their sections, their editions (表单版本) as they
 * are kept and read, what was filled in with one, and how that stands on paper. Knows no application, only type codes,
 * editions and what was filled in.
 */
@ApplicationModule(allowedDependencies = {"shared", "form", "attachment", "document", "batch"})
package cn.ronghe.recommendation;

import org.springframework.modulith.ApplicationModule;
