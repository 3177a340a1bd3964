package cn.ronghe.modeling.check;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import cn.ronghe.modeling.check.Finding.Severity;
import cn.ronghe.shared.Refusal;
import cn.ronghe.workflow.engine.ModelBundle;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.ResourceReport;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.cfg.DefaultBpmnParseFactory;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The engine reads a drawing without keeping it: the last word on whether it can be published at all. */
@Component
class EngineParse implements Function<ModelBundle, List<Finding>> {

    private static final Logger LOG = LoggerFactory.getLogger(EngineParse.class);

    private final ProcessEngineConfigurationImpl engine;

    EngineParse(ProcessEngine engine) {
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    @Override
    public List<Finding> apply(ModelBundle bundle) {
        try {
            engine.getCommandExecutorTxRequired().execute(context -> {
                new BpmnParser(engine.getExpressionManager(), new DefaultBpmnParseFactory()).createParse()
                        .sourceInputStream(new ByteArrayInputStream(bundle.bpmn().getBytes(StandardCharsets.UTF_8)))
                        .deployment(new DeploymentEntity()).name(bundle.key() + ModelBundle.MODEL).execute();
                return null;
            });
            return List.of();
        } catch (ParseException refused) {
            LOG.info("The engine refuses a drawing of {}: {}", bundle.key(), refused.getMessage());
            return findings(refused);
        } catch (ProcessEngineException refused) {
            LOG.info("The engine refuses a drawing of {}", bundle.key(), refused);
            return List.of(finding(""));
        }
    }

    private static List<Finding> findings(ParseException refused) {
        Set<String> elements = new LinkedHashSet<>();
        for (ResourceReport report : refused.getResorceReports()) {
            for (Problem problem : report.getErrors()) {
                elements.addAll(problem.getElementIds().isEmpty() ? List.of("") : problem.getElementIds());
            }
        }
        return elements.isEmpty() ? List.of(finding("")) : elements.stream().map(EngineParse::finding).toList();
    }

    private static Finding finding(String elementId) {
        return new Finding(Severity.ERROR, elementId, "", elementId.isEmpty() ? Refusal.of("modeling.check.engine.all")
                : Refusal.of("modeling.check.engine", elementId));
    }
}
