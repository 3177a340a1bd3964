package cn.ronghe.substitute;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

interface Substitutions extends Repository<Substitution, Long> {

    Substitution save(Substitution substitution);

    void delete(Substitution substitution);

    Optional<Substitution> findById(long organizationId);

    List<Substitution> findAllByOrderByDepartmentCode();
}
