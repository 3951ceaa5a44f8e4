package org.greenledger.app.supervision.checks;

/**
 * What every check's query stands on: the issues under check with their reports and proofs. A part
 * that a query does not mention costs nothing.
 */
final class CheckGround {

    /** Parameters: inspection, every (whether all issues), issues (their ids where not). */
    static final String SQL =
            """
            with s as (
              select i.id, i.number, i.inspection_id, i.owner_unit_id, i.lead_unit_id, i.due_on, i.acceptance, i.secret, i.plan_version_id
              from ledger.issue i
              where i.inspection_id = :inspection and i.withdrawn_at is null and i.leaf and (:every or i.id = any(:issues))),
            reports as (
              select r.*, o.part, p.starts_on, p.ends_on, p.closes_on, p.course, p.name as period,
                     coalesce(m.due_on, s.due_on) as due_on, coalesce('措施' || m.number, '本问题') as what,
                     (r.submitted_at at time zone 'Asia/Shanghai')::date as submitted_on
              from s
              join progress.report r on r.issue_id = s.id
              join progress.owed o on o.report_id = r.id
              join progress.period p on p.id = r.period_id
              left join ledger.measure m on m.id = r.measure_id
              where m.withdrawn_at is null),
            latest as (
              select distinct on (issue_id, measure_id, unit_id) * from reports
              where part = 'submits' order by issue_id, measure_id, unit_id, starts_on desc, id desc),
            proofs as (
              select p.id, p.issue_id, p.point_id, p.title, p.stage, p.pair_of, p.source, p.unit_id, p.person_id, p.added_at, p.version,
                     v.sha256, v.taken_at, v.latitude, v.longitude, v.accuracy, v.likeness, v.media_type like 'image/%' as picture,
                     (v.taken_at at time zone 'Asia/Shanghai')::date as taken_on, (p.added_at at time zone 'Asia/Shanghai')::date as added_on,
                     (select pm.measure_id from evidence.proof_measure pm where pm.proof_id = p.id order by pm.measure_id limit 1) as measure_id
              from s
              join evidence.proof p on p.issue_id = s.id and p.withdrawn_at is null
              join evidence.proof_version v on v.proof_id = p.id and v.number = p.version)
            """;

    private CheckGround() {}
}
