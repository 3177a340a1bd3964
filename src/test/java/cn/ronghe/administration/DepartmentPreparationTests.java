package cn.ronghe.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;

import cn.ronghe.administration.DepartmentAdministration.Place;
import cn.ronghe.administration.DepartmentAdministration.Staff;
import cn.ronghe.organization.Department;
import cn.ronghe.shared.Preparation.Step;
import org.junit.jupiter.api.Test;

class DepartmentPreparationTests {

    private static final Department ANY = mock(Department.class);

    @Test
    void countsTheDepartmentsThatLackSomebodyInAllDistricts() {
        List<Step> steps = steps(new Staff(ANY, true, 0, 1, 0), new Staff(ANY, true, 1, 0, 0),
                new Staff(ANY, true, 1, 1, 0), new Staff(ANY, false, 0, 0, 0));
        assertThat(steps.get(0).missing()).containsExactly("2");
        assertThat(steps).extracting(Step::done).containsExactly(false, false);
    }

    @Test
    void isDoneOnceEveryAskedDepartmentIsStaffedAndThereIsAPanel() {
        assertThat(steps(new Staff(ANY, true, 1, 1, 0), new Staff(ANY, false, 0, 0, 1)))
                .extracting(Step::done).containsExactly(true, true);
    }

    private static List<Step> steps(Staff... staff) {
        DepartmentAdministration administration = mock(DepartmentAdministration.class);
        when(administration.places()).thenReturn(List.of(new Place(null, List.of(staff))));
        return new DepartmentPreparation(administration).steps();
    }
}
