package cn.ronghe.workflow.engine;

/** The engine has tried a step as often as its drawing says and leaves it to an administrator. */
public record JobGivenUp(String executionId, String elementId) {
}
