package cn.ronghe.workflow.engine;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

import cn.ronghe.organization.Department;
import cn.ronghe.organization.Departments;
import cn.ronghe.organization.Role;

/** What a group is called: 西湖区教育局 经办人 for 330106-edu-handler. Ids that are no department's stay as they are. */
class GroupNames {

    private final Departments departments;

    GroupNames(Departments departments) {
        this.departments = departments;
    }

    String of(String groupId) {
        return department(groupId).map(Department::name).orElse(groupId);
    }

    Optional<Department> department(String groupId) {
        return Arrays.stream(Role.values()).map(role -> "-" + role.suffix()).filter(groupId::endsWith)
                .max(Comparator.comparingInt(String::length))
                .flatMap(suffix -> departments.find(groupId.substring(0, groupId.length() - suffix.length())));
    }
}
