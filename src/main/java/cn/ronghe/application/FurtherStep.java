package cn.ronghe.application;

/** A step before the submission besides sections and files, as the room that knows it shows it. */
public interface FurtherStep {

    /**
     * The template with its fragments: {@code step} in the navigation, {@code check} on 检查并提交, {@code link} among the
     * materials. Each takes this step.
     */
    String template();

    /** How much of it a submission still waits for. */
    long hindrances();
}
