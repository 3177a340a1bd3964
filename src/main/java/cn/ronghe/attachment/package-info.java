/** Uploaded files: what they really are, how large they may be, where they lie. */
@ApplicationModule(allowedDependencies = {"shared"})
package cn.ronghe.attachment;

import org.springframework.modulith.ApplicationModule;
