package cn.ronghe.organization;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

interface DistrictRepository extends Repository<District, String> {

    District save(District district);

    Optional<District> findById(String code);

    boolean existsById(String code);

    List<District> findAllByOrderByCode();
}
