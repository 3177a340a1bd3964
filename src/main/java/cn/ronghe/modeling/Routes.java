package cn.ronghe.modeling;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import cn.ronghe.batch.PlatformType;
import cn.ronghe.batch.PlatformTypes;
import cn.ronghe.workflow.engine.Drawings;
import cn.ronghe.workflow.engine.ModelBundle;
import cn.ronghe.workflow.engine.ModelSeeding;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.management.ProcessDefinitionStatistics;
import org.camunda.bpm.engine.repository.Deployment;
import org.springframework.stereotype.Component;

/** The processes with all their versions, and how many cases run on each: three queries, however many there are. */
@Component
public class Routes {

    /** What a process is for: a platform type's own way, or shared by several of them. */
    public enum Kind { ROUTE, SHARED }

    /**
     * One version of a process.
     *
     * @param byName  who published it; null where it came with the system or by the engine's own door
     * @param reason  why; null likewise
     * @param seeded  whether it came with the system
     * @param running how many cases run on it
     */
    public record RouteVersion(String definitionId, int number, Instant since, String byName, String reason,
                               boolean seeded, long running, boolean inForce) {
    }

    /**
     * A process.
     *
     * @param versions latest first, so that the one in force is the first
     */
    public record Route(String key, String name, Kind kind, List<RouteVersion> versions) {

        public RouteVersion inForce() {
            return versions.get(0);
        }

        public Optional<RouteVersion> version(int number) {
            return versions.stream().filter(version -> version.number() == number).findFirst();
        }

        /** Those that cases still run on, latest first. */
        public List<RouteVersion> busy() {
            return versions.stream().filter(version -> version.running() > 0).toList();
        }

        public long running() {
            return versions.stream().mapToLong(RouteVersion::running).sum();
        }
    }

    private final ManagementService management;
    private final RepositoryService repository;
    private final Publications publications;
    private final PlatformTypes types;
    private final Drawings drawings;

    Routes(ManagementService management, RepositoryService repository, Publications publications, PlatformTypes types,
           Drawings drawings) {
        this.management = management;
        this.repository = repository;
        this.publications = publications;
        this.types = types;
        this.drawings = drawings;
    }

    /** The platform types' own first, in their order, then the shared ones. */
    public List<Route> all() {
        Map<String, Deployment> deployments = repository.createDeploymentQuery().list().stream()
                .collect(Collectors.toMap(Deployment::getId, Function.identity()));
        Map<String, Publication> published = publications.byDefinition();
        List<String> order = types.all().stream().map(PlatformType::process).distinct().toList();
        return management.createProcessDefinitionStatisticsQuery().unlimitedList().stream()
                .collect(Collectors.groupingBy(ProcessDefinitionStatistics::getKey)).values().stream()
                .map(versions -> route(versions, deployments, published, Set.copyOf(order)))
                .sorted(Comparator.comparing(Route::kind).thenComparing(route -> order.indexOf(route.key()))
                        .thenComparing(Route::key))
                .toList();
    }

    public Optional<Route> find(String key) {
        return all().stream().filter(route -> route.key().equals(key)).findFirst();
    }

    /** A version with its forms, as it was deployed. */
    public ModelBundle bundle(RouteVersion version) {
        return drawings.bundle(repository.getProcessDefinition(version.definitionId()));
    }

    ModelBundle bundleInForce(String key) {
        return drawings.bundle(drawings.inForce(key).orElseThrow(() -> new NoSuchElementException("process " + key)));
    }

    private static Route route(List<ProcessDefinitionStatistics> versions, Map<String, Deployment> deployments,
                               Map<String, Publication> published, Set<String> ofTypes) {
        ProcessDefinitionStatistics latest = versions.stream()
                .max(Comparator.comparingInt(ProcessDefinitionStatistics::getVersion)).orElseThrow();
        return new Route(latest.getKey(), latest.getName() == null ? latest.getKey() : latest.getName(),
                ofTypes.contains(latest.getKey()) ? Kind.ROUTE : Kind.SHARED,
                versions.stream().sorted(Comparator.comparingInt(ProcessDefinitionStatistics::getVersion).reversed())
                        .map(version -> version(version, deployments.get(version.getDeploymentId()),
                                published.get(version.getId()), version == latest)).toList());
    }

    private static RouteVersion version(ProcessDefinitionStatistics version, Deployment deployment,
                                        Publication published, boolean inForce) {
        return new RouteVersion(version.getId(), version.getVersion(), deployment.getDeploymentTime().toInstant(),
                published == null ? null : published.publishedByName(), published == null ? null : published.reason(),
                published == null && ModelSeeding.SOURCE.equals(deployment.getSource()), version.getInstances(), inForce);
    }
}
