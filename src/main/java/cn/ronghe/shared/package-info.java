/** Value types and words that every room uses. */
@ApplicationModule(allowedDependencies = {})
package cn.ronghe.shared;

import org.springframework.modulith.ApplicationModule;
