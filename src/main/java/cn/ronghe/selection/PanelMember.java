package cn.ronghe.selection;

/** A member of the panel and whether they have handed in. The department's name is empty for an outside expert. */
public record PanelMember(String username, String name, String departmentName, boolean finished) {
}
