package cn.ronghe.organization;

import java.util.NoSuchElementException;

import cn.ronghe.shared.CleanText;
import cn.ronghe.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a department is called, as an administrator types it: from then on the configuration does not change it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class DepartmentNames {

    private static final int MAX_NAME = 60;

    private final DepartmentRepository departments;

    DepartmentNames(DepartmentRepository departments) {
        this.departments = departments;
    }

    public ChangeResult rename(String code, int version, String typed) {
        Department department = departments.findById(code)
                .orElseThrow(() -> new NoSuchElementException("department " + code));
        String name = CleanText.strip(typed);
        if (name.isEmpty() || name.length() > MAX_NAME || !CleanText.isOneLine(name) || !CleanText.isClean(name)) {
            return ChangeResult.refused("name", Refusal.of("department.name.wrong", String.valueOf(MAX_NAME)));
        }
        ChangeResult result = ChangeResult.of(Difference.of("name", department.name(), name));
        if (result.changed() && department.version() != version) {
            return ChangeResult.refused(Refusal.of("organization.changed-meanwhile"));
        }
        if (result.changed()) {
            department.rename(name);
        }
        return result;
    }
}
