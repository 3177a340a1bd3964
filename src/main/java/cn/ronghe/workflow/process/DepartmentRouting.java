package cn.ronghe.workflow.process;

import java.util.Locale;

import cn.ronghe.application.Application;
import cn.ronghe.application.Applications;
import cn.ronghe.application.FirstReviewers;
import cn.ronghe.batch.PlatformTypes;
import cn.ronghe.organization.Department;
import cn.ronghe.organization.Departments;
import cn.ronghe.organization.Organization;
import cn.ronghe.organization.Role;
import cn.ronghe.review.SummaryLists;
import cn.ronghe.selection.Selections;
import org.springframework.stereotype.Component;

/**
 * What a drawing writes into a task's candidate groups, as in <code>${departments.district('edu','handler')}</code>:
 * the group of the right department for the matter at hand.
 */
@Component("departments")
public class DepartmentRouting {

    private final Departments directory;
    private final Applications applications;
    private final FirstReviewers reviewers;
    private final PlatformTypes types;
    private final SummaryLists lists;
    private final Selections selections;

    DepartmentRouting(Departments directory, Applications applications, FirstReviewers reviewers,
                      PlatformTypes types, SummaryLists lists, Selections selections) {
        this.directory = directory;
        this.applications = applications;
        this.reviewers = reviewers;
        this.types = types;
        this.lists = lists;
        this.selections = selections;
    }

    /** The department of a kind in the applicant's district; its substitute where the applicant is it. */
    public String district(String kind, String role) {
        return group(reviewers.of(application(), kind), role);
    }

    /** The department of a kind at city level. */
    public String city(String kind, String role) {
        return group(directory.inCity(kind), role);
    }

    /** The city department that reviews the case, as its platform type says. */
    public String cityReview(String role) {
        return city(types.get(application().typeCode()).cityDepartment(), role);
    }

    /** The department that owes the summary list. */
    public String list(String role) {
        return group(directory.get(lists.find(Case.reference(Case.current(), Case.LIST)).orElseThrow().departmentCode()), role);
    }

    /** The city department that leads the joint selection. */
    public String lead(String role) {
        return group(directory.get(selections.leadDepartment(Case.reference(Case.current(), Case.SELECTION))), role);
    }

    /** The people of the unit that filed. */
    public String applicant() {
        return Organization.groupOf(application().organizationId());
    }

    private Application application() {
        return applications.get(Case.reference(Case.current(), Case.APPLICATION));
    }

    private static String group(Department department, String role) {
        return department.group(Role.valueOf(role.toUpperCase(Locale.ROOT).replace('-', '_')));
    }
}
