package cn.ronghe.workflow.doors;

import java.util.List;
import java.util.stream.Stream;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Everything else the engine offers to change: closed to reviewers, and nothing changes. */
class ClosedDoorsTests extends DoorTest {

    private static final String MULTIPART = "multipart/form-data; boundary=cut";

    /** What changes a task past claiming and completing; closed to everybody, administrators of the engine too. */
    private static final List<String> OF_TASKS = List.of(
            "POST /task/{task}/resolve {'variables':{'outcome':{'value':'passed'}}}",
            "POST /task/{task}/resolve {}",
            "POST /task/{task}/bpmnError {'errorCode':'x','variables':{'outcome':{'value':'passed'}}}",
            "POST /task/{task}/bpmnEscalation {'escalationCode':'x'}",
            "POST /task/{task}/assignee {'userId':'330106-edu-leader'}",
            "POST /task/{task}/delegate {'userId':'330106-edu-leader'}",
            "POST /task/{task}/claim {'userId':'330106-edu-leader'}",
            "POST /task/{task}/claim {'userId':'330114-edu-handler'}",
            "POST /task/{task}/identity-links {'groupId':'330114-edu-handler','type':'candidate'}",
            "POST /task/{task}/identity-links {'userId':'330114-edu-handler','type':'owner'}",
            "POST /task/{task}/identity-links/delete {'groupId':'330106-edu-handler','type':'candidate'}",
            "PUT /task/{task} {'name':'改名','assignee':'330106-edu-handler','due':'2030-01-01T00:00:00.000+0800'}",
            "DELETE /task/{task}",
            "POST /task/create {'name':'我的任务','assignee':'330106-edu-handler'}",
            "PUT /task/{task}/variables/outcome {'value':'passed'}",
            "PUT /task/{task}/variables/applicationId {'value':1,'type':'Long'}",
            "PUT /task/{task}/localVariables/applicationId {'value':1,'type':'Long'}",
            "POST /task/{task}/variables {'modifications':{'applicationId':{'value':1,'type':'Long'}}}",
            "POST /task/{task}/localVariables {'modifications':{'applicationId':{'value':1,'type':'Long'}}}",
            "POST /task/{task}/variables {'deletions':['applicationId']}",
            "DELETE /task/{task}/variables/applicationId",
            "DELETE /task/{task}/localVariables/applicationId",
            "POST /task/{task}/comment/create {'message':'附言'}",
            "PUT /task/{task}/comment {'id':'x','message':'附言'}",
            "DELETE /task/{task}/comment",
            "DELETE /task/{task}/attachment/x");

    /** What runs the engine: closed to all reviewers. */
    private static final List<String> OF_ENGINE = List.of(
            "PUT /process-instance/{instance}/variables/applicationId {'value':1,'type':'Long'}",
            "PUT /process-instance/{instance}/variables/outcome {'value':'passed'}",
            "POST /process-instance/{instance}/variables {'modifications':{'outcome':{'value':'passed'}}}",
            "DELETE /process-instance/{instance}/variables/applicationId",
            "PUT /execution/{instance}/localVariables/applicationId {'value':1,'type':'Long'}",
            "POST /execution/{instance}/localVariables {'modifications':{'outcome':{'value':'passed'}}}",
            "DELETE /execution/{instance}/localVariables/applicationId",
            "POST /execution/{instance}/signal {'variables':{'outcome':{'value':'passed'}}}",
            "POST /execution/{instance}/create-incident {'incidentType':'x'}",
            "POST /execution/{execution}/messageSubscriptions/application-withdrawn/trigger {}",
            "POST /message {'messageName':'application-withdrawn','processInstanceId':'{instance}'}",
            "POST /message {'messageName':'application-withdrawn','businessKey':'{case}'}",
            "POST /message {'messageName':'application-withdrawn','businessKey':'{case}','all':true}",
            "POST /message {'messageName':'list-skipped','businessKey':'list:1'}",
            "POST /process-instance/{instance}/modification {'instructions':[{'type':'startBeforeActivity','activityId':'user_city_review'}]}",
            "POST /process-instance/{instance}/modification-async {'instructions':[{'type':'startBeforeActivity','activityId':'user_city_review'}]}",
            "PUT /process-instance/{instance}/suspended {'suspended':true}",
            "PUT /process-instance/suspended {'suspended':true,'processDefinitionKey':'practice-center-school'}",
            "DELETE /process-instance/{instance}",
            "POST /process-instance/delete {'processInstanceIds':['{instance}']}",
            "POST /process-instance/message-async {'messageName':'application-withdrawn','processInstanceIds':['{instance}']}",
            "POST /process-instance/variables-async {'processInstanceIds':['{instance}'],'variables':{'applicationId':{'value':1,'type':'Long'}}}",
            "POST /process-instance/job-retries {'processInstances':['{instance}'],'retries':1}",
            "POST /process-instance/{instance}/comment/create {'message':'附言'}",
            "POST /process-definition/key/practice-center-school/start {'variables':{'applicationId':{'value':1,'type':'Long'}},'businessKey':'{case}'}",
            "POST /process-definition/{definition}/start {}",
            "POST /process-definition/{definition}/submit-form {'variables':{}}",
            "POST /process-definition/key/send-mail/start {'variables':{'mailId':{'value':1,'type':'Long'}}}",
            "PUT /process-definition/{definition}/suspended {'suspended':true}",
            "PUT /process-definition/{definition}/history-time-to-live {'historyTimeToLive':1}",
            "DELETE /process-definition/{definition}?cascade=true",
            "POST /process-definition/{definition}/restart {'processInstanceIds':['{instance}'],'instructions':[{'type':'startBeforeActivity','activityId':'user_city_review'}]}",
            "POST /migration/execute {'migrationPlan':{'sourceProcessDefinitionId':'{definition}','targetProcessDefinitionId':'{definition}','instructions':[]},'processInstanceIds':['{instance}']}",
            "POST /modification/execute {'processDefinitionId':'{definition}','processInstanceIds':['{instance}'],'instructions':[{'type':'cancel','activityId':'user_district_review'}]}",
            "POST /job/{job}/execute",
            "PUT /job/{job}/retries {'retries':1}",
            "PUT /job/{job}/duedate {'duedate':'2030-01-01T00:00:00.000+0800'}",
            "POST /job/{job}/duedate/recalculate",
            "DELETE /job/{job}",
            "PUT /job/suspended {'suspended':true,'processDefinitionKey':'practice-center-school'}",
            "PUT /job-definition/suspended {'suspended':true,'processDefinitionKey':'practice-center-school'}",
            "DELETE /deployment/{deployment}?cascade=true",
            "POST /deployment/{deployment}/redeploy {}",
            "POST /filter/create {'name':'我的','resourceType':'Task','query':{}}",
            "PUT /filter/{filter} {'name':'改名','resourceType':'Task','query':{}}",
            "DELETE /filter/{filter}",
            "POST /authorization/create {'type':1,'permissions':['ALL'],'userId':'{me}','resourceType':7,'resourceId':'*'}",
            "PUT /authorization/{authorization} {'permissions':['ALL'],'userId':'{me}','resourceType':7,'resourceId':'*'}",
            "DELETE /authorization/{authorization}",
            "POST /user/create {'profile':{'id':'neu','firstName':'x','lastName':'y'},'credentials':{'password':'x'}}",
            "PUT /user/{me}/profile {'id':'{me}','firstName':'x','lastName':'y'}",
            "PUT /user/{me}/credentials {'password':'x','authenticatedUserPassword':'x'}",
            "DELETE /user/admin",
            "POST /user/admin/unlock",
            "POST /group/create {'id':'neu','name':'x','type':'WORKFLOW'}",
            "PUT /group/camunda-admin/members/{me}",
            "DELETE /group/camunda-admin",
            "POST /tenant/create {'id':'t','name':'t'}",
            "DELETE /history/process-instance/{instance}",
            "POST /history/process-instance/delete {'historicProcessInstanceIds':['{instance}'],'deleteReason':'x'}",
            "POST /history/process-instance/set-removal-time {'absoluteRemovalTime':'2030-01-01T00:00:00.000+0800','historicProcessInstanceIds':['{instance}']}",
            "DELETE /history/process-instance/{instance}/variable-instances",
            "DELETE /history/variable-instance/{variable}",
            "POST /history/decision-instance/delete {'historicDecisionInstanceIds':['x'],'deleteReason':'x'}",
            "PUT /history/user-operation/x/set-annotation {'annotation':'x'}",
            "POST /external-task/fetchAndLock {'workerId':'w','maxTasks':1,'topics':[{'topicName':'x','lockDuration':1000}]}",
            "PUT /external-task/retries {'retries':1,'processInstanceIds':['{instance}']}",
            "POST /decision-definition/key/x/evaluate {'variables':{}}",
            "POST /condition {'variables':{}}",
            "POST /signal {'name':'x'}",
            "DELETE /metrics/task-worker",
            "POST /telemetry/configuration {'enableTelemetry':true}",
            "DELETE /task-metrics",
            "PUT /batch/x/suspended {'suspended':true}",
            "DELETE /batch/x?cascade=true");


    @ParameterizedTest
    @EnumSource(Door.class)
    void theAssigneeChangesNothingPastTheForm(Door door) {
        long id = submitted();
        String task = task(id).taskId();
        at(door, HANDLER).claim(task);
        refuseAll(door, HANDLER, id, Stream.concat(OF_TASKS.stream(), OF_ENGINE.stream()));
    }

    @ParameterizedTest
    @EnumSource(value = Door.class, names = {"TASKLIST", "REST"})
    void membersAndStrangersChangeNothing(Door door) {
        long id = submitted();
        for (String username : List.of(HANDLER, "330114-edu-handler", "330106-edu-leader", "330100-edu-panel")) {
            refuseAll(door, username, id, Stream.concat(OF_TASKS.stream(), OF_ENGINE.stream()));
        }
    }

    @ParameterizedTest
    @EnumSource(value = Door.class, names = {"TASKLIST", "REST"})
    void administratorsOfTheEngineTouchNoTask(Door door) {
        long id = submitted();
        at(door, HANDLER).claim(task(id).taskId());
        refuseAll(door, ADMIN, id, Stream.concat(OF_TASKS.stream(), Stream.of(
                "POST /task/{task}/claim {'userId':'{me}'}", "POST /task/{task}/unclaim",
                "POST /task/{task}/complete {'variables':{'outcome':{'value':'passed'}}}")));
    }

    @ParameterizedTest
    @EnumSource(value = Door.class, names = {"TASKLIST", "REST"})
    void nobodyTakesOrReturnsWhatAColleagueHas(Door door) {
        long id = submitted();
        String task = task(id).taskId();
        at(door, HANDLER).claim(task);
        for (String username : List.of("330114-edu-handler", "330106-drc-handler", "330106-edu-leader", ADMIN)) {
            refuseAll(door, username, id, Stream.of("POST /task/{task}/claim {'userId':'{me}'}",
                    "POST /task/{task}/unclaim", "POST /task/{task}/assignee {'userId':'{me}'}",
                    "POST /task/{task}/assignee {}"));
        }
    }

    @ParameterizedTest
    @EnumSource(value = Door.class, names = {"TASKLIST", "REST"})
    void reviewersUploadNoModelAndNoFileToATask(Door door) {
        long id = submitted();
        String task = task(id).taskId();
        at(door, HANDLER).claim(task);
        String file = "--cut\r\nContent-Disposition: form-data; name=\"content\"; filename=\"a.bpmn\"\r\n\r\n"
                + "<definitions/>\r\n--cut\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nx\r\n--cut--\r\n";
        Database before = Database.now(jdbc);
        SoftAssertions all = new SoftAssertions();
        for (String path : List.of("/deployment/create", "/task/" + task + "/attachment/create",
                "/task/" + task + "/variables/datei/data")) {
            refused(all, path, at(door, HANDLER).send("POST", path, file, "Content-Type", MULTIPART));
        }
        all.assertThat(before.differenceTo(Database.now(jdbc))).isEmpty();
        all.assertAll();
    }

    private void refuseAll(Door door, String username, long id, Stream<String> requests) {
        Door.Visitor visitor = at(door, username);
        List<String> filled = requests.map(request -> fill(request, id, username)).toList();
        visitor.get("/task/count");
        Database before = Database.now(jdbc);
        SoftAssertions all = new SoftAssertions();
        for (String request : filled) {
            String[] part = request.split(" ", 3);
            refused(all, username + ": " + request, visitor.send(part[0], part[1], part.length > 2 ? part[2] : null));
        }
        all.assertThat(before.differenceTo(Database.now(jdbc))).as("changed by " + visitor).isEmpty();
        all.assertAll();
    }

    private static void refused(SoftAssertions all, String what, Browser.Answer answer) {
        all.assertThat(answer.status()).as("%s: %s", what, answer.body()).isBetween(400, 499);
        all.assertThat(answer.body()).as(what).startsWith("{").containsPattern("\"message\":\"[^\"]*\\p{IsHan}");
    }

    private String fill(String request, long id, String username) {
        String task = task(id).taskId();
        return request.replace('\'', '"').replace("{task}", task).replace("{instance}", instanceOf(task))
                .replace("{case}", "application:" + id).replace("{me}", username)
                .replace("{execution}", one("select execution_id_ from act_ru_task where id_ = ?", task))
                .replace("{definition}", one("select proc_def_id_ from act_ru_task where id_ = ?", task))
                .replace("{variable}", one("select id_ from act_hi_varinst where proc_inst_id_ = ? limit 1", instanceOf(task)))
                .replace("{job}", one("select min(id_) from act_ru_job where id_ <> ?", ""))
                .replace("{deployment}", one("select min(id_) from act_re_deployment where id_ <> ?", ""))
                .replace("{filter}", one("select min(id_) from act_ru_filter where id_ <> ?", ""))
                .replace("{authorization}", one("select min(id_) from act_ru_authorization where group_id_ = ?", "handler"));
    }

    private String one(String sql, String argument) {
        return jdbc.queryForObject(sql, String.class, argument);
    }
}
