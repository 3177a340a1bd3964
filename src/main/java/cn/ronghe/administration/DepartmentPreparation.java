package cn.ronghe.administration;

import java.util.List;

import cn.ronghe.administration.DepartmentAdministration.Place;
import cn.ronghe.administration.DepartmentAdministration.Staff;
import cn.ronghe.shared.Preparation;
import org.springframework.stereotype.Component;

/** Before units file, the departments they go to have a handler and a leader, and the city's have a panel. */
@Component
class DepartmentPreparation implements Preparation {

    private static final String DEPARTMENTS = "/admin/departments";
    private static final String PEOPLE = "/admin/people";

    private final DepartmentAdministration administration;

    DepartmentPreparation(DepartmentAdministration administration) {
        this.administration = administration;
    }

    @Override
    public List<Step> steps() {
        List<Place> places = administration.places();
        return List.of(staffed(places.stream().mapToLong(Place::incomplete).sum()), panel(places));
    }

    private static Step staffed(long incomplete) {
        String key = "administration.prepare.departments";
        return incomplete == 0 ? Step.done(1, key, DEPARTMENTS) : Step.open(1, key, DEPARTMENTS, "" + incomplete);
    }

    private static Step panel(List<Place> places) {
        String key = "administration.prepare.panel";
        boolean somebody = places.stream().flatMap(place -> place.departments().stream())
                .mapToLong(Staff::panel).sum() > 0;
        return somebody ? Step.done(2, key, PEOPLE) : Step.open(2, key, PEOPLE);
    }
}
