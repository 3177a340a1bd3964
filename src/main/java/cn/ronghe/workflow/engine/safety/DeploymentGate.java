package cn.ronghe.workflow.engine.safety;

import java.util.Comparator;
import java.util.List;

import cn.ronghe.shared.Texts;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;

/**
 * Stands before the engine's own deployers and sees the bytes of every file of a deployment, whichever door it came
 * through. What is in the database already is not looked at again: running cases go on when the allow-list shrinks.
 */
final class DeploymentGate implements Deployer {

    private final Texts texts;
    private final ModelCheck check;

    DeploymentGate(Texts texts, ModelCheck check) {
        this.texts = texts;
        this.check = check;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        List<ModelProblem> problems = deployment.getResources().values().stream()
                .sorted(Comparator.comparing(ResourceEntity::getName))
                .flatMap(resource -> check.problems(resource.getName(), resource.getBytes()).stream())
                .toList();
        if (!problems.isEmpty()) {
            throw new ModelRefused(texts, problems);
        }
    }
}
