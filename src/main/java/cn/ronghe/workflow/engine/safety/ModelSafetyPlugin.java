package cn.ronghe.workflow.engine.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import cn.ronghe.shared.Texts;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;

/**
 * Models cannot run code. First wall: files are held against an allow-list at deployment ({@link ModelRefused}).
 * Second wall, for what got past it: expressions reach declared beans and process variables only, and the engine
 * runs no script, makes no object of a named class, reads no serialized object and no external entity; decisions see
 * plain values only.
 */
public class ModelSafetyPlugin extends AbstractProcessEnginePlugin {

    private final SafeExpressions expressions;
    private final DeploymentGate gate;

    /**
     * @param words what models may name
     * @param beans gives the bean of a name declared in the words; always the same object for a name
     */
    public ModelSafetyPlugin(Texts texts, ModelWords words, Function<String, Object> beans) {
        this.expressions = new SafeExpressions(texts, words, beans);
        this.gate = new DeploymentGate(texts, new ModelCheck(words));
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<Deployer> deployers = new ArrayList<>(List.of(gate));
        if (engine.getCustomPreDeployers() != null) {
            deployers.addAll(engine.getCustomPreDeployers());
        }
        engine.setCustomPreDeployers(deployers);
        engine.setExpressionManager(expressions);
        engine.setArtifactFactory(new NoClasses());
        engine.setDmnEngineConfiguration(feelOverPlainValues(engine.getDmnEngineConfiguration()));
        engine.setScriptEngineResolver(new NoScripts());
        engine.setEnableScriptCompilation(false);
        engine.setEnableScriptEngineCaching(false);
        engine.setEnableScriptEngineLoadExternalResources(false);
        engine.setEnableScriptEngineNashornCompatibility(false);
        engine.setEnableFetchScriptEngineFromProcessApplication(false);
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableExpressionsInStoredQueries(true);
        engine.setEnableXxeProcessing(false);
        engine.setJavaSerializationFormatEnabled(false);
        engine.setDeserializationTypeValidationEnabled(true);
    }

    private static DefaultDmnEngineConfiguration feelOverPlainValues(DefaultDmnEngineConfiguration given) {
        DefaultDmnEngineConfiguration decisions = given != null ? given
                : (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        decisions.setFeelEngineFactory(new FeelOverPlainValues());
        return decisions;
    }

    /** A later plugin that opens one of the walls again stops the start. */
    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        boolean isClosed = engine.getExpressionManager() == expressions
                && engine.getCustomPreDeployers().contains(gate)
                && engine.getDmnEngineConfiguration().getFeelEngineFactory() instanceof FeelOverPlainValues
                && engine.getScriptEngineResolver() instanceof NoScripts
                && engine.getArtifactFactory() instanceof NoClasses
                && !engine.isEnableExpressionsInAdhocQueries()
                && !engine.isEnableXxeProcessing() && !engine.isJavaSerializationFormatEnabled();
        if (!isClosed) {
            throw new IllegalStateException("another plugin undid the safety of models");
        }
    }
}
