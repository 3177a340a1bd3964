package cn.ronghe.organization;

import java.util.List;

import cn.ronghe.shared.ConfigFiles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.lang.Nullable;

/**
 * The city that runs this system, as {@code config/city.yaml} describes it.
 *
 * @param code        GB/T 2260 code, e.g. 330100
 * @param name        e.g. 杭州市
 * @param shortName   e.g. 杭州
 * @param departments the kinds of departments
 * @param exceptions  departments that are called otherwise in one district
 */
public record City(String code, String name, String shortName, List<DepartmentKind> departments,
                   @Nullable List<NamedDepartment> exceptions) {

    public City {
        exceptions = exceptions == null ? List.of() : exceptions;
    }

    /** A kind of department: {@code edu} is 教育. */
    public record DepartmentKind(String kind, String word, String cityName, String districtName) {
    }

    record NamedDepartment(String department, String name) {
    }

    /** The short word for a kind of department, e.g. 教育. */
    public String word(String kind) {
        return departments.stream().filter(department -> department.kind().equals(kind))
                .map(DepartmentKind::word).findFirst().orElse(kind);
    }

    String departmentName(District district, DepartmentKind kind) {
        String code = district.code() + "-" + kind.kind();
        return exceptions.stream().filter(exception -> exception.department().equals(code))
                .map(NamedDepartment::name).findFirst()
                .orElseGet(() -> district.code().equals(this.code) ? kind.cityName()
                        : district.name() + kind.districtName());
    }

    @Configuration
    static class Loading {

        @Bean
        City city(ConfigFiles config) {
            return config.yaml("city.yaml", City.class);
        }
    }
}
