package cn.ronghe.workflow.engine;

import java.util.Set;

/** Names the messages that the house sends into running processes: a drawing that waits for another waits for ever. */
public interface SentMessages {

    Set<String> sentMessages();
}
