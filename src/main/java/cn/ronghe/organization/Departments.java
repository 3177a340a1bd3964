package cn.ronghe.organization;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import cn.ronghe.shared.CleanText;
import cn.ronghe.shared.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The departments of the city and its districts. */
@Component("departmentDirectory")
@Transactional(readOnly = true)
public class Departments {

    private final DepartmentRepository departments;
    private final DistrictRepository districts;
    private final City city;
    private final Texts texts;

    Departments(DepartmentRepository departments, DistrictRepository districts, City city, Texts texts) {
        this.departments = departments;
        this.districts = districts;
        this.city = city;
        this.texts = texts;
    }

    public Department get(String code) {
        return departments.findById(code).orElseThrow(() -> new NoSuchElementException("department " + code));
    }

    /** @param code whatever somebody typed or sent */
    public Optional<Department> find(String code) {
        return CleanText.isClean(code) ? departments.findById(code) : Optional.empty();
    }

    public Map<String, Department> byCodes(Collection<String> codes) {
        return codes.isEmpty() ? Map.of() : departments.findByCodeIn(codes).stream()
                .collect(Collectors.toMap(Department::code, Function.identity()));
    }

    /** The department of a kind in a district, e.g. 西湖区教育局 for {@code 330106} and {@code edu}. */
    public Department inDistrict(String districtCode, String kind) {
        return departments.findById(Department.codeOf(districtCode, kind))
                .orElseThrow(() -> new NoSuchElementException("department " + kind + " of district " + districtCode));
    }

    /** The department of a kind at city level. */
    public Department inCity(String kind) {
        return inDistrict(city.code(), kind);
    }

    /** The departments of a kind in all districts, without the city's own. */
    public List<Department> inAllDistricts(String kind) {
        return departments.findByKindOrderByCode(kind).stream()
                .filter(department -> !department.districtCode().equals(city.code()))
                .toList();
    }

    /** Every department of the city and its districts, by code. */
    public List<Department> all() {
        return departments.findAllByOrderByCode();
    }

    /** Every department by its district in order of their codes, the city first. */
    public Map<District, List<Department>> byDistrict() {
        Map<String, List<Department>> byCode = departments.findAllByOrderByCode().stream()
                .collect(Collectors.groupingBy(Department::districtCode));
        Map<District, List<Department>> all = new LinkedHashMap<>();
        districts.findAllByOrderByCode()
                .forEach(district -> all.put(district, byCode.getOrDefault(district.code(), List.of())));
        return all;
    }

    /** The city's own departments. */
    public List<Department> ofCity() {
        return departments.findByDistrictCodeOrderByCode(city.code());
    }

    public List<District> districts() {
        return districts.findAllByOrderByCode().stream()
                .filter(district -> !district.code().equals(city.code()))
                .toList();
    }

    /** Whether a district belongs to this city; a unit outside it is never the lead (H 三(一)). */
    public boolean belongsToCity(String districtCode) {
        return districts.findById(districtCode).isPresent();
    }

    /** Of a place outside the city, whose name is not known here, that and the code. */
    public String districtName(String code) {
        return districts.findById(code).map(District::name)
                .orElseGet(() -> texts.get("organization.district.outside", code));
    }

    public City city() {
        return city;
    }
}
