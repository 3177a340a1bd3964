package cn.ronghe.organization;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

interface OrganizationRepository extends Repository<Organization, Long> {

    Organization save(Organization organization);

    Optional<Organization> findById(long id);

    Optional<Organization> findFirstByCreditCodeOrNameOrderById(String creditCode, String name);

    Optional<Organization> findByCreditCode(String creditCode);

    List<Organization> findByIdIn(Collection<Long> ids);
}
