package cn.ronghe.review;

import cn.ronghe.application.Application;
import cn.ronghe.application.FirstReviewers;
import cn.ronghe.batch.PlatformTypes;
import cn.ronghe.organization.Department;
import cn.ronghe.organization.Departments;
import org.springframework.stereotype.Component;

/** Which departments an application's platform type asks: the district's first, then the city's. */
@Component
class ReviewDepartments {

    private final FirstReviewers first;
    private final Departments departments;
    private final PlatformTypes types;

    ReviewDepartments(FirstReviewers first, Departments departments, PlatformTypes types) {
        this.first = first;
        this.departments = departments;
        this.types = types;
    }

    /** The one that is asked at a step; what is said there is recorded as said by it, whoever said it. */
    Department at(ReviewStep step, Application application) {
        return step == ReviewStep.CITY_REVIEW ? city(application.typeCode()) : district(application);
    }

    /** The district's own, or its substitute where it files itself. */
    Department district(Application application) {
        return first.of(application);
    }

    /** Whether a case belongs on this department's list; reads nothing. */
    boolean reviewsFirst(Department department, Application application) {
        return first.reviews(department, application);
    }

    /** Whether a department has a list of this type only because it reviews instead of another one. */
    boolean isSubstitute(Department department, String typeCode) {
        return !department.kind().equals(types.get(typeCode).districtDepartment())
                || department.districtCode().equals(departments.city().code());
    }

    Department city(String typeCode) {
        return departments.inCity(types.get(typeCode).cityDepartment());
    }

    String name(String code) {
        return departments.get(code).name();
    }
}
