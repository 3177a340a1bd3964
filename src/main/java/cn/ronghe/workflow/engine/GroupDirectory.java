package cn.ronghe.workflow.engine;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

import cn.ronghe.organization.Department;
import cn.ronghe.organization.Departments;
import cn.ronghe.organization.Role;
import cn.ronghe.shared.Texts;
import org.springframework.stereotype.Component;

/** Reads group ids: 330106-edu-handler is the handlers of 西湖区教育局. */
@Component
public class GroupDirectory {

    /** The variable that tells the step behind a task, in the same transaction, the group that the task was offered to. */
    public static final String ASKED = "askedGroup";

    /** A role in a department, taken from a group id. */
    public record DepartmentRole(String departmentCode, Role role) {
    }

    private final Departments departments;
    private final Texts texts;

    GroupDirectory(Departments departments, Texts texts) {
        this.departments = departments;
        this.texts = texts;
    }

    public Optional<DepartmentRole> departmentRole(String groupId) {
        return Arrays.stream(Role.values()).filter(role -> groupId.endsWith("-" + role.suffix()))
                .max(Comparator.comparingInt(role -> role.suffix().length()))
                .map(role -> new DepartmentRole(
                        groupId.substring(0, groupId.length() - role.suffix().length() - 1), role));
    }

    /** 西湖区教育局 经办人, or 业务管理员 for all who are it; an id that is neither stays as it is. */
    public String nameOf(String groupId) {
        return departmentRole(groupId).flatMap(asked -> departments.find(asked.departmentCode())
                .map(Department::name).map(name -> name + " " + name(asked.role())))
                .or(() -> Arrays.stream(Role.values()).filter(role -> role.suffix().equals(groupId)).map(this::name).findAny())
                .orElse(groupId);
    }

    private String name(Role role) {
        return texts.get("role." + role);
    }
}
