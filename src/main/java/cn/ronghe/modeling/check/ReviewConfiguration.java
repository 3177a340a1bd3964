package cn.ronghe.modeling.check;

import java.util.List;
import java.util.stream.Collectors;

import cn.ronghe.organization.City;
import cn.ronghe.organization.Departments;
import cn.ronghe.organization.People;
import cn.ronghe.workflow.engine.SentMessages;
import cn.ronghe.workflow.engine.safety.ModelCheck;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The checks with the words of this city and the processes that the engine has. */
@Configuration
class ReviewConfiguration {

    @Bean
    ModelReview modelReview(ModelCheck safety, City city, Departments departments, People people, List<SentMessages> sent,
                            RepositoryService repository, EngineParse engine) {
        ModelVocabulary words = new ModelVocabulary(
                city.departments().stream().collect(Collectors.toMap(City.DepartmentKind::kind, City.DepartmentKind::word)),
                ModelVocabulary.ROLES, sent.stream().flatMap(one -> one.sentMessages().stream()).collect(Collectors.toSet()),
                id -> repository.createProcessDefinitionQuery().processDefinitionKey(id).count() > 0,
                id -> repository.createDecisionDefinitionQuery().decisionDefinitionKey(id).count() > 0);
        return new ModelReview(safety, words, engine, List.of(new PeopleCheck(new RoutingCalls(words), departments, people)));
    }
}
