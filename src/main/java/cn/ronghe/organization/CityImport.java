package cn.ronghe.organization;

import java.util.ArrayList;
import java.util.List;

import cn.ronghe.shared.ConfigFiles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings new districts and departments of {@code config/}, and changed names, into the database at each start. */
@Component
class CityImport {

    private final City city;
    private final ConfigFiles config;
    private final DistrictRepository districts;
    private final DepartmentRepository departments;

    CityImport(City city, ConfigFiles config, DistrictRepository districts, DepartmentRepository departments) {
        this.city = city;
        this.config = config;
        this.districts = districts;
        this.departments = departments;
    }

    @Transactional
    void run() {
        for (District district : configured()) {
            districts.findById(district.code()).ifPresentOrElse(known -> known.rename(district.name()),
                    () -> districts.save(district));
            for (City.DepartmentKind kind : city.departments()) {
                var department = new Department(district.code(), kind.kind(), city.departmentName(district, kind));
                departments.findById(department.code()).ifPresentOrElse(known -> known.configure(department.name()),
                        () -> departments.save(department));
            }
        }
    }

    private List<District> configured() {
        List<District> all = new ArrayList<>();
        all.add(new District(city.code(), city.name()));
        config.csv(CityCheck.DISTRICTS, CityCheck.COLUMNS)
                .forEach(row -> all.add(new District(row.at("code").text(), row.at("name").text())));
        return all;
    }
}
