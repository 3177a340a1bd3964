package cn.ronghe.administration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import cn.ronghe.organization.AskedDepartments;
import cn.ronghe.organization.ChangeResult;
import cn.ronghe.organization.Department;
import cn.ronghe.organization.DepartmentNames;
import cn.ronghe.organization.Departments;
import cn.ronghe.organization.District;
import cn.ronghe.organization.PeopleBoard;
import cn.ronghe.organization.Post;
import cn.ronghe.organization.Role;
import cn.ronghe.shared.UserAction;
import org.springframework.stereotype.Service;

/** The departments with who works in them, and what they are called. */
@Service
public class DepartmentAdministration {

    /**
     * A department with its people.
     *
     * @param asked whether applications go to it, so that it needs both a handler and a leader
     */
    public record Staff(Department department, boolean asked, long handlers, long leaders, long panel) {

        public boolean lacksHandler() {
            return asked && handlers == 0;
        }

        public boolean lacksLeader() {
            return asked && leaders == 0;
        }

        public boolean complete() {
            return !lacksHandler() && !lacksLeader();
        }
    }

    /** A district, or the city, with its departments. */
    public record Place(District district, List<Staff> departments) {

        public long incomplete() {
            return departments.stream().filter(staff -> !staff.complete()).count();
        }
    }

    private final Departments departments;
    private final DepartmentNames names;
    private final PeopleBoard people;
    private final AskedDepartments asked;
    private final ChangeTrail trail;
    private final UserAction action;

    DepartmentAdministration(Departments departments, DepartmentNames names, PeopleBoard people,
                             AskedDepartments asked, ChangeTrail trail, UserAction action) {
        this.departments = departments;
        this.names = names;
        this.people = people;
        this.asked = asked;
        this.trail = trail;
        this.action = action;
    }

    /** Every district with its departments, the city first. */
    public List<Place> places() {
        Map<Post, Long> staffing = staffing();
        List<Place> places = new ArrayList<>();
        departments.byDistrict().forEach((district, all) -> places.add(new Place(district,
                all.stream().map(department -> staff(department, staffing)).toList())));
        return places;
    }

    public Staff staff(Department department) {
        return staff(department, staffing());
    }

    public ChangeResult rename(String code, int version, String name) {
        return action.run(() -> {
            ChangeResult result = names.rename(code, version, name);
            if (result.changed()) {
                trail.record(ChangeTrail.ofDepartment(code), "audit.department.renamed", result.differences(), "");
            }
            return result;
        });
    }

    private Map<Post, Long> staffing() {
        Map<Post, Long> counts = new HashMap<>();
        people.staffing().forEach(row -> counts.put(new Post(row.getRole(), row.getDepartmentCode()), row.getPeople()));
        return counts;
    }

    private Staff staff(Department department, Map<Post, Long> staffing) {
        boolean inCity = department.districtCode().equals(departments.city().code());
        return new Staff(department, (inCity ? asked.inCity() : asked.inDistricts()).contains(department.kind()),
                count(staffing, Role.HANDLER, department), count(staffing, Role.LEADER, department),
                count(staffing, Role.PANEL_MEMBER, department));
    }

    private static long count(Map<Post, Long> staffing, Role role, Department department) {
        return staffing.getOrDefault(new Post(role, department.code()), 0L);
    }
}
