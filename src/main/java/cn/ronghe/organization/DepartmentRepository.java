package cn.ronghe.organization;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

interface DepartmentRepository extends Repository<Department, String> {

    Department save(Department department);

    Optional<Department> findById(String code);

    List<Department> findByCodeIn(Collection<String> codes);

    List<Department> findAllByOrderByCode();

    List<Department> findByKindOrderByCode(String kind);

    List<Department> findByDistrictCodeOrderByCode(String districtCode);
}
