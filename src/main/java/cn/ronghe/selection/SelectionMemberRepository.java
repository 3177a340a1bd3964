package cn.ronghe.selection;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SelectionMemberRepository extends Repository<SelectionMember, Long> {

    SelectionMember save(SelectionMember member);

    List<SelectionMember> findBySelectionIdOrderById(long selectionId);

    List<SelectionMember> findBySelectionIdIn(Collection<Long> selectionIds);

    Optional<SelectionMember> findBySelectionIdAndUsername(long selectionId, String username);

    @Query("select m.selectionId from SelectionMember m where m.username = :username")
    List<Long> selectionsOf(String username);

    @Query("""
            select count(m) > 0 from SelectionMember m, SelectionCandidate c
            where m.selectionId = c.selectionId and m.username = :username and c.applicationId = :applicationId""")
    boolean compares(long applicationId, String username);
}
