package cn.ronghe.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ronghe.IntegrationTest;
import cn.ronghe.batch.PlatformType;
import cn.ronghe.batch.PlatformTypes;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PublishedRoutesTests extends IntegrationTest {

    @Autowired
    private PublishedRoutes routes;
    @Autowired
    private PlatformTypes types;

    @Test
    void theRoutesInForceAskTheDepartmentsOfTheirTypes() {
        assertThat(types.all()).allSatisfy(type -> assertThat(routes.differences(type)).isEmpty());
    }

    @Test
    void aReviewByAnotherDepartmentThanTheTypesIsNamed() {
        assertThat(routes.differences(with("cityDepartment", "eit")))
                .containsExactly("user_city_review ${departments.city('edu','handler')}");
        assertThat(routes.differences(with("districtDepartment", "drc")))
                .containsExactly("user_district_review ${departments.district('edu','handler')}");
    }

    private PlatformType with(String key, String department) {
        JsonMapper mapper = JsonMapper.builder().build();
        ObjectNode changed = mapper.valueToTree(types.get("practice-center-school"));
        return mapper.convertValue(changed.put(key, department), PlatformType.class);
    }
}
