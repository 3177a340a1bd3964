/** What a model may say: checked before a deployment and again at run time. */
@NamedInterface("safety")
package cn.ronghe.workflow.engine.safety;

import org.springframework.modulith.NamedInterface;
