package cn.ronghe.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import cn.ronghe.IntegrationTest;
import cn.ronghe.shared.ConfigFiles;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.transaction.PlatformTransactionManager;

class CityImportTests extends IntegrationTest {

    @Autowired
    private City city;
    @Autowired
    private ConfigFiles config;
    @Autowired
    private DistrictRepository districts;
    @Autowired
    private DepartmentRepository departments;
    @Autowired
    private PlatformTransactionManager transactions;
    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void aNameChangedInTheConfigurationArrivesAtTheNextStart() {
        var renamed = new City(city.code(), city.name(), city.shortName(), city.departments(),
                List.of(new City.NamedDepartment("330111-edu", "富阳区教育和体育局")));

        importing(renamed);
        assertThat(departments.findById("330111-edu").orElseThrow().name()).isEqualTo("富阳区教育和体育局");

        importing(city);
        assertThat(departments.findById("330111-edu").orElseThrow().name()).isEqualTo("富阳区教育局");
        assertThat(departments.findByKindOrderByCode("edu")).hasSize(14);
    }

    @Test
    void aNameTypedOnItsPageStaysWhateverTheConfigurationSays() {
        var transaction = new TransactionTemplate(transactions);
        transaction.executeWithoutResult(status -> departments.findById("330112-edu").orElseThrow().rename("临安区教育和体育局"));
        try {
            importing(city);
            assertThat(departments.findById("330112-edu").orElseThrow().name()).isEqualTo("临安区教育和体育局");
        } finally {
            jdbc.update("update department set name = '临安区教育局', name_typed = false where code = '330112-edu'");
        }
    }

    private void importing(City configured) {
        var start = new CityImport(configured, config, districts, departments);
        new TransactionTemplate(transactions).executeWithoutResult(status -> start.run());
    }
}
