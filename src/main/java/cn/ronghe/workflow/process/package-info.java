/** One class per process: key, element ids, variables; its delegates, its routing words. */
@NamedInterface("process")
package cn.ronghe.workflow.process;

import org.springframework.modulith.NamedInterface;
