--
-- PostgreSQL database dump
--


-- Dumped from database version 15.18 (Debian 15.18-0+deb12u1)
-- Dumped by pg_dump version 15.18 (Debian 15.18-0+deb12u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: __EFMigrationsHistory; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public."__EFMigrationsHistory" (
    "MigrationId" character varying(150) NOT NULL,
    "ProductVersion" character varying(32) NOT NULL
);


--
-- Name: access_link; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.access_link (
    id uuid NOT NULL,
    campaign_id uuid NOT NULL,
    contact_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    opened_at timestamp with time zone,
    revoked_at timestamp with time zone
);


--
-- Name: account_mail; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.account_mail (
    id uuid NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    attempts integer NOT NULL,
    error text,
    kind text NOT NULL,
    language text NOT NULL,
    next_try_at timestamp with time zone,
    sent_at timestamp with time zone,
    staff_id uuid NOT NULL
);


--
-- Name: answer_log_entry; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.answer_log_entry (
    response_id uuid NOT NULL,
    revision integer NOT NULL,
    question text NOT NULL,
    at timestamp with time zone NOT NULL,
    contact_id uuid,
    render_id uuid,
    staff_id uuid,
    value text
);


--
-- Name: assignment; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.assignment (
    id uuid NOT NULL,
    contact_id uuid NOT NULL,
    "from" timestamp with time zone NOT NULL,
    kind text NOT NULL,
    participant_id uuid NOT NULL,
    section text NOT NULL,
    until timestamp with time zone,
    origin text DEFAULT 'Role'::text NOT NULL
);


--
-- Name: audit_entry; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.audit_entry (
    id uuid NOT NULL,
    action text NOT NULL,
    at timestamp with time zone NOT NULL,
    contact_id uuid,
    detail text,
    staff_id uuid,
    subject text,
    reason text
);


--
-- Name: campaign; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.campaign (
    id uuid NOT NULL,
    answered text NOT NULL,
    closes_at timestamp with time zone NOT NULL,
    created_at timestamp with time zone NOT NULL,
    delete_on date,
    name text NOT NULL,
    opens_at timestamp with time zone NOT NULL,
    pilot boolean NOT NULL,
    released_at timestamp with time zone,
    survey_version_id uuid NOT NULL,
    previous_id uuid,
    erased_at timestamp with time zone
);


--
-- Name: contact; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.contact (
    id uuid NOT NULL,
    bounced_at timestamp with time zone,
    email text NOT NULL,
    language text NOT NULL,
    name text NOT NULL,
    opted_out_at timestamp with time zone,
    phone text,
    postbox boolean NOT NULL,
    erased_at timestamp with time zone
);


--
-- Name: contact_note; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.contact_note (
    id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    contact_id uuid,
    done_at timestamp with time zone,
    follow_up_on date,
    outcome text NOT NULL,
    participant_id uuid NOT NULL,
    staff_id uuid NOT NULL,
    text text NOT NULL
);


--
-- Name: decline; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.decline (
    id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    contact_id uuid,
    participant_id uuid NOT NULL,
    reason text NOT NULL,
    section text NOT NULL,
    staff_id uuid,
    withdrawn_at timestamp with time zone
);


--
-- Name: form_version; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.form_version (
    id uuid NOT NULL,
    document text NOT NULL,
    form text NOT NULL,
    hash text NOT NULL,
    label text NOT NULL,
    published_at timestamp with time zone NOT NULL,
    survey text NOT NULL,
    translations text NOT NULL
);


--
-- Name: handover; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.handover (
    id uuid NOT NULL,
    closed_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    from_contact_id uuid NOT NULL,
    kind text NOT NULL,
    message text,
    outcome text,
    participant_id uuid NOT NULL,
    reply text,
    section text NOT NULL,
    to_contact_id uuid NOT NULL
);


--
-- Name: import_upload; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.import_upload (
    id uuid NOT NULL,
    content bytea NOT NULL,
    created_at timestamp with time zone NOT NULL,
    file_name text NOT NULL,
    kind text NOT NULL
);


--
-- Name: job_run; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.job_run (
    id uuid NOT NULL,
    done integer NOT NULL,
    ended_at timestamp with time zone,
    error text,
    job text NOT NULL,
    node text NOT NULL,
    started_at timestamp with time zone NOT NULL
);


--
-- Name: letter_text; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.letter_text (
    campaign_id uuid NOT NULL,
    letter text NOT NULL,
    language text NOT NULL,
    body text NOT NULL,
    subject text NOT NULL
);


--
-- Name: mail; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.mail (
    id uuid NOT NULL,
    attempts integer NOT NULL,
    bounce_status text,
    bounced_at timestamp with time zone,
    campaign_id uuid NOT NULL,
    claim uuid,
    claimed_at timestamp with time zone,
    contact_id uuid,
    due timestamp with time zone NOT NULL,
    error text,
    kind text NOT NULL,
    retry_at timestamp with time zone,
    sent_at timestamp with time zone,
    sequence integer NOT NULL,
    staff_id uuid,
    state text NOT NULL,
    step_id uuid
);


--
-- Name: nomination; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.nomination (
    id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    by_contact_id uuid,
    nominee_id uuid,
    outcome text NOT NULL,
    participant_id uuid NOT NULL,
    reason text,
    role text NOT NULL,
    staff_id uuid
);


--
-- Name: organisation; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.organisation (
    id uuid NOT NULL,
    attributes text NOT NULL,
    name text NOT NULL,
    number text NOT NULL,
    org_number text
);


--
-- Name: participant; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.participant (
    id uuid NOT NULL,
    attributes text NOT NULL,
    campaign_id uuid NOT NULL,
    extended_to timestamp with time zone,
    name text NOT NULL,
    number text NOT NULL,
    organisation_id uuid NOT NULL,
    excluded_at timestamp with time zone
);


--
-- Name: qrtz_blob_triggers; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.qrtz_blob_triggers (
    sched_name text NOT NULL,
    trigger_name text NOT NULL,
    trigger_group text NOT NULL,
    blob_data bytea
);


--
-- Name: qrtz_calendars; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.qrtz_calendars (
    sched_name text NOT NULL,
    calendar_name text NOT NULL,
    calendar bytea NOT NULL
);


--
-- Name: qrtz_cron_triggers; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.qrtz_cron_triggers (
    sched_name text NOT NULL,
    trigger_name text NOT NULL,
    trigger_group text NOT NULL,
    cron_expression text NOT NULL,
    time_zone_id text
);


--
-- Name: qrtz_execution_history; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.qrtz_execution_history (
    sched_name text NOT NULL,
    entry_id text NOT NULL,
    instance_name text NOT NULL,
    job_name text NOT NULL,
    job_group text NOT NULL,
    trigger_name text NOT NULL,
    trigger_group text NOT NULL,
    fired_time bigint NOT NULL,
    run_time bigint NOT NULL,
    succeeded boolean NOT NULL,
    error_message text,
    retry_attempt integer DEFAULT 0 NOT NULL,
    retry_scheduled boolean DEFAULT false NOT NULL,
    execution_log text,
    result integer,
    summary text,
    metrics text,
    manual boolean,
    fire_instance_id text,
    job_input text,
    job_input_too_large boolean
);


--
-- Name: qrtz_fired_triggers; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.qrtz_fired_triggers (
    sched_name text NOT NULL,
    entry_id text NOT NULL,
    trigger_name text NOT NULL,
    trigger_group text NOT NULL,
    instance_name text NOT NULL,
    fired_time bigint NOT NULL,
    sched_time bigint NOT NULL,
    priority integer NOT NULL,
    state text NOT NULL,
    job_name text,
    job_group text,
    is_nonconcurrent boolean NOT NULL,
    requests_recovery boolean,
    execution_group character varying(200),
    progress integer,
    progress_message character varying(250),
    interrupt_requested_time bigint
);


--
-- Name: qrtz_job_details; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.qrtz_job_details (
    sched_name text NOT NULL,
    job_name text NOT NULL,
    job_group text NOT NULL,
    description text,
    job_class_name text NOT NULL,
    is_durable boolean NOT NULL,
    is_nonconcurrent boolean NOT NULL,
    is_update_data boolean NOT NULL,
    requests_recovery boolean NOT NULL,
    job_data bytea
);


--
-- Name: qrtz_job_status; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.qrtz_job_status (
    sched_name text NOT NULL,
    job_group text NOT NULL,
    job_name text NOT NULL,
    first_fired_time bigint NOT NULL,
    last_fired_time bigint NOT NULL,
    last_result integer NOT NULL,
    last_run_time bigint NOT NULL,
    last_instance_name text NOT NULL,
    last_entry_id text,
    last_summary text,
    last_success_time bigint,
    last_failure_time bigint,
    last_failure_message text,
    consecutive_failures integer DEFAULT 0 NOT NULL,
    run_count bigint DEFAULT 0 NOT NULL,
    failure_count bigint DEFAULT 0 NOT NULL
);


--
-- Name: qrtz_locks; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.qrtz_locks (
    sched_name text NOT NULL,
    lock_name text NOT NULL
);


--
-- Name: qrtz_misfire_history; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.qrtz_misfire_history (
    sched_name text NOT NULL,
    entry_id text NOT NULL,
    instance_name text NOT NULL,
    trigger_name text NOT NULL,
    trigger_group text NOT NULL,
    job_name text,
    job_group text,
    misfire_time bigint NOT NULL,
    sched_time bigint,
    reason integer
);


--
-- Name: qrtz_paused_job_grps; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.qrtz_paused_job_grps (
    sched_name text NOT NULL,
    job_group text NOT NULL,
    pause_reason character varying(250),
    paused_by character varying(200),
    paused_at bigint
);


--
-- Name: qrtz_paused_trigger_grps; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.qrtz_paused_trigger_grps (
    sched_name text NOT NULL,
    trigger_group text NOT NULL,
    pause_reason character varying(250),
    paused_by character varying(200),
    paused_at bigint
);


--
-- Name: qrtz_scheduler_state; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.qrtz_scheduler_state (
    sched_name text NOT NULL,
    instance_name text NOT NULL,
    last_checkin_time bigint NOT NULL,
    checkin_interval bigint NOT NULL,
    quartz_version character varying(20)
);


--
-- Name: qrtz_simple_triggers; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.qrtz_simple_triggers (
    sched_name text NOT NULL,
    trigger_name text NOT NULL,
    trigger_group text NOT NULL,
    repeat_count bigint NOT NULL,
    repeat_interval bigint NOT NULL,
    times_triggered bigint NOT NULL
);


--
-- Name: qrtz_simprop_triggers; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.qrtz_simprop_triggers (
    sched_name text NOT NULL,
    trigger_name text NOT NULL,
    trigger_group text NOT NULL,
    str_prop_1 text,
    str_prop_2 text,
    str_prop_3 text,
    int_prop_1 integer,
    int_prop_2 integer,
    long_prop_1 bigint,
    long_prop_2 bigint,
    dec_prop_1 numeric,
    dec_prop_2 numeric,
    bool_prop_1 boolean,
    bool_prop_2 boolean,
    time_zone_id text
);


--
-- Name: qrtz_triggers; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.qrtz_triggers (
    sched_name text NOT NULL,
    trigger_name text NOT NULL,
    trigger_group text NOT NULL,
    job_name text NOT NULL,
    job_group text NOT NULL,
    description text,
    next_fire_time bigint,
    prev_fire_time bigint,
    priority integer,
    trigger_state text NOT NULL,
    trigger_type text NOT NULL,
    start_time bigint NOT NULL,
    end_time bigint,
    calendar_name text,
    misfire_instr smallint,
    misfire_orig_fire_time bigint,
    execution_group character varying(200),
    preferred_node character varying(200),
    preferred_node_auto boolean DEFAULT false NOT NULL,
    retry_policy character varying(250),
    retry_attempt integer,
    continues_trigger_name text,
    continues_trigger_group text,
    continuation_condition integer,
    overlap_policy integer,
    pause_reason character varying(250),
    paused_by character varying(200),
    paused_at bigint,
    misfire_threshold bigint,
    fixed_delay boolean,
    job_data bytea
);


--
-- Name: reminder_plan; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.reminder_plan (
    campaign_id uuid NOT NULL,
    ceiling integer NOT NULL,
    paused_at timestamp with time zone,
    planned_through date NOT NULL,
    quiet_from time without time zone NOT NULL,
    quiet_until time without time zone NOT NULL,
    send_at time without time zone NOT NULL
);


--
-- Name: reminder_step; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.reminder_step (
    id uuid NOT NULL,
    anchor text NOT NULL,
    audience text NOT NULL,
    campaign_id uuid NOT NULL,
    recipients text NOT NULL,
    released_at timestamp with time zone,
    sent_by_hand_at timestamp with time zone,
    working_days integer NOT NULL
);


--
-- Name: role_holder; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.role_holder (
    organisation_id uuid NOT NULL,
    role text NOT NULL,
    contact_id uuid NOT NULL
);


--
-- Name: section_response; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.section_response (
    id uuid NOT NULL,
    answers text NOT NULL,
    completed_at timestamp with time zone,
    completed_on date,
    entry integer NOT NULL,
    form_version_id uuid NOT NULL,
    participant_id uuid NOT NULL,
    revision integer NOT NULL,
    section text NOT NULL,
    started_at timestamp with time zone NOT NULL,
    status text NOT NULL,
    updated_at timestamp with time zone NOT NULL
);


--
-- Name: sign_in_key; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.sign_in_key (
    id uuid NOT NULL,
    name text NOT NULL,
    xml text NOT NULL
);


--
-- Name: staff; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.staff (
    id uuid NOT NULL,
    access_failed_count integer NOT NULL,
    concurrency_stamp text,
    email character varying(256),
    email_confirmed boolean NOT NULL,
    lockout_enabled boolean NOT NULL,
    lockout_end timestamp with time zone,
    name text NOT NULL,
    normalized_email character varying(256),
    normalized_user_name character varying(256),
    password_hash text,
    phone_number text,
    phone_number_confirmed boolean NOT NULL,
    role text NOT NULL,
    security_stamp text,
    two_factor_enabled boolean NOT NULL,
    user_name character varying(256),
    closed_at timestamp with time zone
);


--
-- Name: staff_claim; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.staff_claim (
    id integer NOT NULL,
    claim_type text,
    claim_value text,
    user_id uuid NOT NULL
);


--
-- Name: staff_claim_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.staff_claim ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.staff_claim_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: staff_login; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.staff_login (
    login_provider text NOT NULL,
    provider_key text NOT NULL,
    provider_display_name text,
    user_id uuid NOT NULL
);


--
-- Name: staff_token; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.staff_token (
    user_id uuid NOT NULL,
    login_provider text NOT NULL,
    name text NOT NULL,
    value text
);


--
-- Name: survey_version; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.survey_version (
    id uuid NOT NULL,
    document text NOT NULL,
    hash text NOT NULL,
    label text NOT NULL,
    published_at timestamp with time zone NOT NULL,
    survey text NOT NULL,
    translations text NOT NULL
);


--
-- Name: survey_version_form; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.survey_version_form (
    survey_version_id uuid NOT NULL,
    form text NOT NULL,
    form_version_id uuid NOT NULL
);


--
-- Data for Name: __EFMigrationsHistory; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public."__EFMigrationsHistory" VALUES ('20261122_Initial', '10.0.14');
INSERT INTO public."__EFMigrationsHistory" VALUES ('20261123_RunningARound', '10.0.14');


--
-- Data for Name: access_link; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.access_link VALUES ('01a22062-d440-75b4-8b9e-9836d6dac930', '01a22062-d272-746e-9ff7-ff8d25c83a0e', '01a22062-d26f-7c51-9ceb-7a2a78f6eeb6', '2026-03-02 09:00:00+00', NULL, NULL);
INSERT INTO public.access_link VALUES ('01a22062-d440-7788-b7ab-d535407962d8', '01a22062-d272-746e-9ff7-ff8d25c83a0e', '01a22062-d26c-7c47-b166-e62659ecad32', '2026-03-02 09:00:00+00', NULL, NULL);
INSERT INTO public.access_link VALUES ('01a22062-d440-7e49-a9a0-b5870bab462c', '01a22062-d272-746e-9ff7-ff8d25c83a0e', '01a22062-d223-7428-9958-e41a70827c5a', '2026-03-02 09:00:00+00', '2026-03-03 08:30:00+00', NULL);
INSERT INTO public.access_link VALUES ('01a22062-db0c-73f6-bb24-80ac4c7b6900', '01a22062-d272-746e-9ff7-ff8d25c83a0e', '01a22062-db0c-7519-8e22-99af7bfec74b', '2026-03-03 08:30:00+00', NULL, NULL);


--
-- Data for Name: account_mail; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.account_mail VALUES ('01a22062-dbb3-7444-83ab-2828c5566a97', '2026-03-03 08:30:00+00', 1, NULL, 'Invitation', 'en', NULL, '2026-03-03 08:30:00+00', '01a22062-d59e-7f56-b7eb-59ff9b0380fd');
INSERT INTO public.account_mail VALUES ('01a22062-dbb3-7aba-ae02-e4cb63e0d739', '2026-03-03 08:30:00+00', 0, NULL, 'NewPassword', 'nb', '2026-03-03 08:30:00+00', NULL, '01a22062-d59e-7f56-b7eb-59ff9b0380fd');


--
-- Data for Name: answer_log_entry; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.answer_log_entry VALUES ('01a22062-d86e-7f5c-a422-b4b9fb71810f', 1, 'count', '2026-03-03 08:30:00+00', '01a22062-d223-7428-9958-e41a70827c5a', '9b6de6cc-0a41-4079-b9d7-d01bbb80fee0', NULL, '417');
INSERT INTO public.answer_log_entry VALUES ('01a22062-d90a-779f-af45-5aec67908dec', 1, 'count', '2026-03-03 08:30:00+00', '01a22062-d223-7428-9958-e41a70827c5a', 'fdb93ec9-c632-4162-bf07-8d7db8f7c0b1', NULL, '2');
INSERT INTO public.answer_log_entry VALUES ('01a22062-d90a-779f-af45-5aec67908dec', 2, 'count', '2026-03-03 08:30:00+00', '01a22062-d223-7428-9958-e41a70827c5a', 'cf7f8be2-65b6-4549-a0d4-c6135242850c', NULL, '3');


--
-- Data for Name: assignment; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.assignment VALUES ('01a22062-d3b2-7f5f-b9d3-74431a862d21', '01a22062-d26f-7c51-9ceb-7a2a78f6eeb6', '2026-03-02 09:00:00+00', 'Owner', '01a22062-d304-711e-815b-e3eeb70f4527', 'trees', NULL, 'Role');
INSERT INTO public.assignment VALUES ('01a22062-d3b6-7820-8a27-a256516c4910', '01a22062-d223-7428-9958-e41a70827c5a', '2026-03-02 09:00:00+00', 'Owner', '01a22062-d304-706d-9c85-40f6963b964e', 'trees', NULL, 'Role');
INSERT INTO public.assignment VALUES ('01a22062-d3b6-76c3-8a7f-057e1d4ce91f', '01a22062-d26c-7c47-b166-e62659ecad32', '2026-03-02 09:00:00+00', 'Owner', '01a22062-d304-706d-9c85-40f6963b964e', 'benches', NULL, 'Role');
INSERT INTO public.assignment VALUES ('01a22062-d3b6-70c6-bedb-611362aae127', '01a22062-d223-7428-9958-e41a70827c5a', '2026-03-02 09:00:00+00', 'Owner', '01a22062-d304-706d-9c85-40f6963b964e', 'stadium', NULL, 'Role');


--
-- Data for Name: audit_entry; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.audit_entry VALUES ('01a22062-d2dc-758e-b288-c994e62d812c', 'campaign.created', '2026-03-02 09:00:00+00', NULL, NULL, NULL, '01a22062-d272-746e-9ff7-ff8d25c83a0e', NULL);
INSERT INTO public.audit_entry VALUES ('01a22062-d360-7899-8732-e825df7b1d5e', 'campaign.participants-added', '2026-03-02 09:00:00+00', NULL, '2', NULL, '01a22062-d272-746e-9ff7-ff8d25c83a0e', NULL);
INSERT INTO public.audit_entry VALUES ('01a22062-d3ee-70f1-818b-2023745c7a15', 'campaign.assigned', '2026-03-02 09:00:00+00', NULL, '4 added, 0 ended', NULL, '01a22062-d272-746e-9ff7-ff8d25c83a0e', NULL);
INSERT INTO public.audit_entry VALUES ('01a22062-d4a3-74b1-80e5-b586f3e4a212', 'campaign.released', '2026-03-02 09:00:00+00', NULL, '3 invitations, 0 nominations', NULL, '01a22062-d272-746e-9ff7-ff8d25c83a0e', NULL);
INSERT INTO public.audit_entry VALUES ('01a22062-d8de-7cec-9a3d-bc9e8d6afb11', 'section.completed', '2026-03-03 08:30:00+00', '01a22062-d223-7428-9958-e41a70827c5a', NULL, NULL, '01a22062-d86e-7f5c-a422-b4b9fb71810f', NULL);
INSERT INTO public.audit_entry VALUES ('01a22062-db58-7a78-8bb8-db8ea8bf2fd7', 'participant.extended', '2026-03-03 08:30:00+00', NULL, '2026-03-20', '01a22062-d59e-7f56-b7eb-59ff9b0380fd', '01a22062-d304-706d-9c85-40f6963b964e', 'Avtalt på telefon');


--
-- Data for Name: campaign; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.campaign VALUES ('01a22062-d272-746e-9ff7-ff8d25c83a0e', 'Any', '2026-03-12 09:00:00+00', '2026-03-02 09:00:00+00', NULL, 'Runde', '2026-03-02 08:00:00+00', false, '2026-03-02 09:00:00+00', '01a22062-cf3d-7eba-8a60-bb7a19bbcac4', NULL, NULL);


--
-- Data for Name: contact; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.contact VALUES ('01a22062-d223-7428-9958-e41a70827c5a', NULL, 'person1@example.invalid', 'nb', 'Åse Prøve 001', NULL, NULL, false, NULL);
INSERT INTO public.contact VALUES ('01a22062-d26c-7c47-b166-e62659ecad32', NULL, 'person2@example.invalid', 'nb', 'Åse Prøve 002', NULL, NULL, false, NULL);
INSERT INTO public.contact VALUES ('01a22062-d26f-7c51-9ceb-7a2a78f6eeb6', NULL, 'person3@example.invalid', 'nb', 'Åse Prøve 003', NULL, NULL, false, NULL);
INSERT INTO public.contact VALUES ('01a22062-db0c-712e-a171-1acade199441', NULL, 'post@example.invalid', 'nb', 'Postmottak', '2026-03-03 08:30:00+00', NULL, true, NULL);
INSERT INTO public.contact VALUES ('01a22062-db0c-7519-8e22-99af7bfec74b', NULL, 'kollega@example.invalid', 'nn', 'Kollega Prøve', NULL, '900 12 345', false, NULL);
INSERT INTO public.contact VALUES ('01a22062-db0c-767e-8712-05bd08a5bb87', NULL, 'slettet@example.invalid', 'en', '', NULL, NULL, false, '2026-03-03 08:30:00+00');


--
-- Data for Name: contact_note; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.contact_note VALUES ('01a22062-db58-7aea-a4f7-f00188749cc5', '2026-03-03 08:30:00+00', '01a22062-d223-7428-9958-e41a70827c5a', NULL, '2026-03-05', 'WillAnswer', '01a22062-d304-706d-9c85-40f6963b964e', '01a22062-d59e-7f56-b7eb-59ff9b0380fd', 'Svarer i morgen');


--
-- Data for Name: decline; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.decline VALUES ('01a22062-db0c-7800-bd94-a905c688987b', '2026-03-03 08:30:00+00', '01a22062-d26c-7c47-b166-e62659ecad32', '01a22062-d304-706d-9c85-40f6963b964e', 'Ingen trær', 'trees', NULL, '2026-03-03 08:30:00+00');


--
-- Data for Name: form_version; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.form_version VALUES ('01a22062-cf4b-70a7-8d59-a872f13b5ef6', '{ "id": "benches", "x-version": "1", "x-language": "nb", "title": "benches", "type": "object",
  "x-pages": [ { "id": "first", "title": "Første", "questions": ["count"] } ],
  "properties": { "count": { "title": "Hvor mange?", "type": "integer" } } }', 'benches', 'cfca91e56d383a51741c70facc58622d54e0db4b3969b060f8e629dd9f78996c', '1', '2026-03-02 09:00:00+00', 'parks', '{}');
INSERT INTO public.form_version VALUES ('01a22062-cf5b-70a2-813d-e3c1adb5f8db', '{ "id": "stadium", "x-version": "1", "x-language": "nb", "title": "stadium", "type": "object",
  "x-pages": [ { "id": "first", "title": "Første", "questions": ["count"] } ],
  "properties": { "count": { "title": "Hvor mange?", "type": "integer" } } }', 'stadium', '3e367cac4855d9d28823d204aa458b783356ff0e8a6f6e457056710142104ed6', '1', '2026-03-02 09:00:00+00', 'parks', '{}');
INSERT INTO public.form_version VALUES ('01a22062-cf5c-7c38-94d7-7196291b6472', '{ "id": "trees", "x-version": "1", "x-language": "nb", "title": "trees", "type": "object",
  "x-pages": [ { "id": "first", "title": "Første", "questions": ["count"] } ],
  "properties": { "count": { "title": "Hvor mange?", "type": "integer" } } }', 'trees', 'bdfee7c0fbc3c9a040a4cc3e410674e86e2f080a19c3cd47a9649f0f86b61e69', '1', '2026-03-02 09:00:00+00', 'parks', '{}');


--
-- Data for Name: handover; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.handover VALUES ('01a22062-db0c-7299-803b-97c217b21c76', NULL, '2026-03-03 08:30:00+00', '01a22062-d26c-7c47-b166-e62659ecad32', 'Owner', 'Tar du denne?', NULL, '01a22062-d304-706d-9c85-40f6963b964e', NULL, 'benches', '01a22062-db0c-7519-8e22-99af7bfec74b');


--
-- Data for Name: import_upload; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.import_upload VALUES ('01a22062-db58-7a95-a7f7-2fa2c7bcd29b', '\x6e756d6265723b656d61696c0a303330313b6e79406578616d706c652e696e76616c69640a', '2026-03-03 08:30:00+00', 'kontakter.csv', 'Contacts');


--
-- Data for Name: job_run; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.job_run VALUES ('01a22062-db58-7331-a048-94b0863d9011', 0, '2026-03-03 08:30:00+00', 'IOException', 'BounceJob', 'node-1', '2026-03-03 08:30:00+00');
INSERT INTO public.job_run VALUES ('01a22062-db58-748e-8c8f-3df3f52f4b90', 3, '2026-03-03 08:30:00+00', NULL, 'DeliveryJob', 'node-1', '2026-03-03 08:30:00+00');


--
-- Data for Name: letter_text; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.letter_text VALUES ('01a22062-d272-746e-9ff7-ff8d25c83a0e', 'Reminder', 'nb', 'Hei {navn}', 'Husk {undersøkelse}');


--
-- Data for Name: mail; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.mail VALUES ('01a22062-d440-7a97-8078-3c10b1debcb9', 1, NULL, NULL, '01a22062-d272-746e-9ff7-ff8d25c83a0e', '01a22062-d4b7-728c-9071-e6409aa0b3d4', '2026-03-02 09:00:00+00', '01a22062-d26c-7c47-b166-e62659ecad32', '2026-03-02 09:00:00+00', NULL, 'Invitation', NULL, '2026-03-02 09:00:00+00', 0, NULL, 'Sent', NULL);
INSERT INTO public.mail VALUES ('01a22062-d440-7b10-99d9-005b39d60116', 1, NULL, NULL, '01a22062-d272-746e-9ff7-ff8d25c83a0e', '01a22062-d4b7-77b1-af2b-44a5ec4a59eb', '2026-03-02 09:00:00+00', '01a22062-d26f-7c51-9ceb-7a2a78f6eeb6', '2026-03-02 09:00:00+00', NULL, 'Invitation', NULL, '2026-03-02 09:00:00+00', 0, NULL, 'Sent', NULL);
INSERT INTO public.mail VALUES ('01a22062-d440-7222-9c56-cd9856130bcc', 1, NULL, NULL, '01a22062-d272-746e-9ff7-ff8d25c83a0e', '01a22062-d4b7-7daa-8182-96122fc2f9a8', '2026-03-02 09:00:00+00', '01a22062-d223-7428-9958-e41a70827c5a', '2026-03-02 09:00:00+00', NULL, 'Invitation', NULL, '2026-03-02 09:00:00+00', 0, NULL, 'Sent', NULL);
INSERT INTO public.mail VALUES ('01a22062-dadc-7fd1-be1e-88732f9676dc', 0, NULL, NULL, '01a22062-d272-746e-9ff7-ff8d25c83a0e', NULL, NULL, '01a22062-d26c-7c47-b166-e62659ecad32', '2026-03-03 08:00:00+00', NULL, 'Reminder', NULL, NULL, 0, NULL, 'Planned', '01a22062-d56b-7525-9996-3b1d2af3e02c');
INSERT INTO public.mail VALUES ('01a22062-dadc-7196-ac2d-3fb6d4853fa1', 0, NULL, NULL, '01a22062-d272-746e-9ff7-ff8d25c83a0e', NULL, NULL, '01a22062-d223-7428-9958-e41a70827c5a', '2026-03-03 08:00:00+00', NULL, 'Reminder', NULL, NULL, 0, NULL, 'Planned', '01a22062-d56b-7525-9996-3b1d2af3e02c');
INSERT INTO public.mail VALUES ('01a22062-dadc-713b-8b4e-7668974198e3', 0, NULL, NULL, '01a22062-d272-746e-9ff7-ff8d25c83a0e', NULL, NULL, '01a22062-d26f-7c51-9ceb-7a2a78f6eeb6', '2026-03-03 08:00:00+00', NULL, 'Reminder', NULL, NULL, 0, NULL, 'Planned', '01a22062-d56b-7525-9996-3b1d2af3e02c');
INSERT INTO public.mail VALUES ('01a22062-dadc-73e8-9bbc-1359cd394eb9', 0, NULL, NULL, '01a22062-d272-746e-9ff7-ff8d25c83a0e', NULL, NULL, NULL, '2026-03-03 08:00:00+00', NULL, 'Reminder', NULL, NULL, 0, '01a22062-d59e-7f56-b7eb-59ff9b0380fd', 'Planned', '01a22062-d56b-7525-9996-3b1d2af3e02c');
INSERT INTO public.mail VALUES ('01a22062-dbb3-726f-bf32-badfd78de96c', 1, NULL, NULL, '01a22062-d272-746e-9ff7-ff8d25c83a0e', '01a22062-dbb3-7190-9ead-d061f3c4fdee', '2026-03-03 08:30:00+00', '01a22062-d26c-7c47-b166-e62659ecad32', '2026-03-03 08:30:00+00', NULL, 'NewLink', NULL, NULL, 3, NULL, 'Cancelled', NULL);
INSERT INTO public.mail VALUES ('01a22062-dbb3-77e0-9b33-89b04cb70cec', 1, NULL, NULL, '01a22062-d272-746e-9ff7-ff8d25c83a0e', '01a22062-dbb3-7523-95d0-28f24aa1ff84', '2026-03-03 08:30:00+00', '01a22062-d26c-7c47-b166-e62659ecad32', '2026-03-03 08:30:00+00', NULL, 'NewLink', NULL, NULL, 2, NULL, 'Uncertain', NULL);
INSERT INTO public.mail VALUES ('01a22062-dbb3-790b-b869-1a0e0158186c', 1, NULL, NULL, '01a22062-d272-746e-9ff7-ff8d25c83a0e', '01a22062-dbb3-7582-9ef2-3278321cf6e1', '2026-03-03 08:30:00+00', '01a22062-d26c-7c47-b166-e62659ecad32', '2026-03-03 08:30:00+00', NULL, 'NewLink', NULL, NULL, 0, NULL, 'Claimed', NULL);
INSERT INTO public.mail VALUES ('01a22062-dbb3-7dc6-a66d-c79cda365812', 1, NULL, NULL, '01a22062-d272-746e-9ff7-ff8d25c83a0e', '01a22062-dbb3-7764-9d5d-1db2d0c68970', '2026-03-03 08:30:00+00', '01a22062-d26c-7c47-b166-e62659ecad32', '2026-03-03 08:30:00+00', '550 5.1.1', 'NewLink', NULL, NULL, 1, NULL, 'Failed', NULL);
INSERT INTO public.mail VALUES ('01a22062-db0c-70cc-82ee-786ce26b4203', 0, NULL, NULL, '01a22062-d272-746e-9ff7-ff8d25c83a0e', NULL, NULL, '01a22062-db0c-7519-8e22-99af7bfec74b', '2026-03-03 08:30:00+00', NULL, 'Handover', NULL, NULL, 0, NULL, 'Planned', NULL);


--
-- Data for Name: nomination; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.nomination VALUES ('01a22062-db0c-7dc8-b680-0117a4937a58', '2026-03-03 08:30:00+00', '01a22062-d26c-7c47-b166-e62659ecad32', NULL, 'NobodyHere', '01a22062-d304-706d-9c85-40f6963b964e', 'Vakant', 'leder', NULL);


--
-- Data for Name: organisation; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.organisation VALUES ('01a22062-d1be-7ffe-80f6-07e05ee241bd', '{"county":"\u00d8stfold", "name":"Ærlig & «klok»","population":30790.50,"pilot":false,"size":"large","unknown":null}', 'Halden', '0101', '959159092');
INSERT INTO public.organisation VALUES ('01a22062-d221-7645-9352-1526c4af5ab0', '{"size":"small"}', 'By 0301', '0301', NULL);


--
-- Data for Name: participant; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.participant VALUES ('01a22062-d304-711e-815b-e3eeb70f4527', '{"size":"small"}', '01a22062-d272-746e-9ff7-ff8d25c83a0e', NULL, 'By 0301', '0301', '01a22062-d221-7645-9352-1526c4af5ab0', NULL);
INSERT INTO public.participant VALUES ('01a22062-d304-706d-9c85-40f6963b964e', '{"county":"\u00d8stfold", "name":"Ærlig & «klok»","population":30790.50,"pilot":false,"size":"large","unknown":null}', '01a22062-d272-746e-9ff7-ff8d25c83a0e', NULL, 'Halden', '0101', '01a22062-d1be-7ffe-80f6-07e05ee241bd', NULL);


--
-- Data for Name: qrtz_blob_triggers; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: qrtz_calendars; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: qrtz_cron_triggers; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: qrtz_execution_history; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: qrtz_fired_triggers; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: qrtz_job_details; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.qrtz_job_details VALUES ('QuartzScheduler', 'AccountDelivery', 'DEFAULT', NULL, 'FormEngine.Server.Jobs.QuartzJob`1[[FormEngine.Server.Access.Accounts.AccountDelivery, FormEngine.Server]], FormEngine.Server', false, true, false, false, NULL);
INSERT INTO public.qrtz_job_details VALUES ('QuartzScheduler', 'CampaignDataJob', 'DEFAULT', NULL, 'FormEngine.Server.Jobs.QuartzJob`1[[FormEngine.Server.Contacts.Erasing.CampaignDataJob, FormEngine.Server]], FormEngine.Server', false, true, false, false, NULL);
INSERT INTO public.qrtz_job_details VALUES ('QuartzScheduler', 'LeftoversJob', 'DEFAULT', NULL, 'FormEngine.Server.Jobs.QuartzJob`1[[FormEngine.Server.Contacts.Erasing.LeftoversJob, FormEngine.Server]], FormEngine.Server', false, true, false, false, NULL);
INSERT INTO public.qrtz_job_details VALUES ('QuartzScheduler', 'DiscardUploadsJob', 'DEFAULT', NULL, 'FormEngine.Server.Jobs.QuartzJob`1[[FormEngine.Server.Contacts.Import.DiscardUploadsJob, FormEngine.Server]], FormEngine.Server', false, true, false, false, NULL);
INSERT INTO public.qrtz_job_details VALUES ('QuartzScheduler', 'DeliveryJob', 'DEFAULT', NULL, 'FormEngine.Server.Jobs.QuartzJob`1[[FormEngine.Server.Mail.DeliveryJob, FormEngine.Server]], FormEngine.Server', false, true, false, false, NULL);
INSERT INTO public.qrtz_job_details VALUES ('QuartzScheduler', 'BounceJob', 'DEFAULT', NULL, 'FormEngine.Server.Jobs.QuartzJob`1[[FormEngine.Server.Mail.Bounces.BounceJob, FormEngine.Server]], FormEngine.Server', false, true, false, false, NULL);
INSERT INTO public.qrtz_job_details VALUES ('QuartzScheduler', 'NominationJob', 'DEFAULT', NULL, 'FormEngine.Server.Jobs.QuartzJob`1[[FormEngine.Server.Invitations.NominationJob, FormEngine.Server]], FormEngine.Server', false, true, false, false, NULL);
INSERT INTO public.qrtz_job_details VALUES ('QuartzScheduler', 'ReminderPlanningJob', 'DEFAULT', NULL, 'FormEngine.Server.Jobs.QuartzJob`1[[FormEngine.Server.Reminders.ReminderPlanningJob, FormEngine.Server]], FormEngine.Server', false, true, false, false, NULL);


--
-- Data for Name: qrtz_job_status; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: qrtz_locks; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.qrtz_locks VALUES ('QuartzScheduler', 'TRIGGER_ACCESS');


--
-- Data for Name: qrtz_misfire_history; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: qrtz_paused_job_grps; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: qrtz_paused_trigger_grps; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: qrtz_scheduler_state; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: qrtz_simple_triggers; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.qrtz_simple_triggers VALUES ('QuartzScheduler', 'AccountDelivery', 'DEFAULT', -1, 30000, 0);
INSERT INTO public.qrtz_simple_triggers VALUES ('QuartzScheduler', 'CampaignDataJob', 'DEFAULT', -1, 3600000, 0);
INSERT INTO public.qrtz_simple_triggers VALUES ('QuartzScheduler', 'LeftoversJob', 'DEFAULT', -1, 3600000, 0);
INSERT INTO public.qrtz_simple_triggers VALUES ('QuartzScheduler', 'DiscardUploadsJob', 'DEFAULT', -1, 3600000, 0);
INSERT INTO public.qrtz_simple_triggers VALUES ('QuartzScheduler', 'DeliveryJob', 'DEFAULT', -1, 30000, 0);
INSERT INTO public.qrtz_simple_triggers VALUES ('QuartzScheduler', 'BounceJob', 'DEFAULT', -1, 60000, 0);
INSERT INTO public.qrtz_simple_triggers VALUES ('QuartzScheduler', 'NominationJob', 'DEFAULT', -1, 600000, 0);
INSERT INTO public.qrtz_simple_triggers VALUES ('QuartzScheduler', 'ReminderPlanningJob', 'DEFAULT', -1, 300000, 0);


--
-- Data for Name: qrtz_simprop_triggers; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: qrtz_triggers; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.qrtz_triggers VALUES ('QuartzScheduler', 'AccountDelivery', 'DEFAULT', 'AccountDelivery', 'DEFAULT', NULL, 639080388000000000, NULL, 5, 'WAITING', 'SIMPLE', 639080388000000000, NULL, NULL, 0, NULL, NULL, NULL, false, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.qrtz_triggers VALUES ('QuartzScheduler', 'CampaignDataJob', 'DEFAULT', 'CampaignDataJob', 'DEFAULT', NULL, 639080388000000000, NULL, 5, 'WAITING', 'SIMPLE', 639080388000000000, NULL, NULL, 0, NULL, NULL, NULL, false, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.qrtz_triggers VALUES ('QuartzScheduler', 'LeftoversJob', 'DEFAULT', 'LeftoversJob', 'DEFAULT', NULL, 639080388000000000, NULL, 5, 'WAITING', 'SIMPLE', 639080388000000000, NULL, NULL, 0, NULL, NULL, NULL, false, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.qrtz_triggers VALUES ('QuartzScheduler', 'DiscardUploadsJob', 'DEFAULT', 'DiscardUploadsJob', 'DEFAULT', NULL, 639080388000000000, NULL, 5, 'WAITING', 'SIMPLE', 639080388000000000, NULL, NULL, 0, NULL, NULL, NULL, false, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.qrtz_triggers VALUES ('QuartzScheduler', 'DeliveryJob', 'DEFAULT', 'DeliveryJob', 'DEFAULT', NULL, 639080388000000000, NULL, 5, 'WAITING', 'SIMPLE', 639080388000000000, NULL, NULL, 0, NULL, NULL, NULL, false, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.qrtz_triggers VALUES ('QuartzScheduler', 'BounceJob', 'DEFAULT', 'BounceJob', 'DEFAULT', NULL, 639080388000000000, NULL, 5, 'WAITING', 'SIMPLE', 639080388000000000, NULL, NULL, 0, NULL, NULL, NULL, false, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.qrtz_triggers VALUES ('QuartzScheduler', 'NominationJob', 'DEFAULT', 'NominationJob', 'DEFAULT', NULL, 639080388000000000, NULL, 5, 'WAITING', 'SIMPLE', 639080388000000000, NULL, NULL, 0, NULL, NULL, NULL, false, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.qrtz_triggers VALUES ('QuartzScheduler', 'ReminderPlanningJob', 'DEFAULT', 'ReminderPlanningJob', 'DEFAULT', NULL, 639080388000000000, NULL, 5, 'WAITING', 'SIMPLE', 639080388000000000, NULL, NULL, 0, NULL, NULL, NULL, false, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);


--
-- Data for Name: reminder_plan; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.reminder_plan VALUES ('01a22062-d272-746e-9ff7-ff8d25c83a0e', 3, NULL, '2026-03-03', '20:00:00', '07:00:00', '09:00:00');


--
-- Data for Name: reminder_step; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.reminder_step VALUES ('01a22062-d56b-7525-9996-3b1d2af3e02c', 'AfterInvitation', 'NotOpened, OpenedNothingAnswered, InProgress', '01a22062-d272-746e-9ff7-ff8d25c83a0e', 'Owner, Staff', '1970-01-01 00:00:00+00', NULL, 1);


--
-- Data for Name: role_holder; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.role_holder VALUES ('01a22062-d1be-7ffe-80f6-07e05ee241bd', 'gartner', '01a22062-d223-7428-9958-e41a70827c5a');
INSERT INTO public.role_holder VALUES ('01a22062-d1be-7ffe-80f6-07e05ee241bd', 'snekker', '01a22062-d26c-7c47-b166-e62659ecad32');
INSERT INTO public.role_holder VALUES ('01a22062-d221-7645-9352-1526c4af5ab0', 'gartner', '01a22062-d26f-7c51-9ceb-7a2a78f6eeb6');


--
-- Data for Name: section_response; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.section_response VALUES ('01a22062-d86e-7f5c-a422-b4b9fb71810f', '{"count":417}', '2026-03-03 08:30:00+00', '2026-03-03', 1, '01a22062-cf5c-7c38-94d7-7196291b6472', '01a22062-d304-706d-9c85-40f6963b964e', 2, 'trees', '2026-03-03 08:30:00+00', 'Complete', '2026-03-03 08:30:00+00');
INSERT INTO public.section_response VALUES ('01a22062-d90a-779f-af45-5aec67908dec', '{"count":3}', NULL, NULL, 1, '01a22062-cf5b-70a2-813d-e3c1adb5f8db', '01a22062-d304-706d-9c85-40f6963b964e', 2, 'stadium', '2026-03-03 08:30:00+00', 'Ready', '2026-03-03 08:30:00+00');
INSERT INTO public.section_response VALUES ('01a22062-dbcc-7267-b9e4-05a4372341cb', '{"borte":"Her sto det «noe»","count":"sju"}', NULL, NULL, 1, '01a22062-cf5c-7c38-94d7-7196291b6472', '01a22062-d304-711e-815b-e3eeb70f4527', 2, 'ponds', '2026-03-03 08:30:00+00', 'InProgress', '2026-03-03 08:30:00+00');


--
-- Data for Name: sign_in_key; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.sign_in_key VALUES ('01a22062-cff3-75cd-a6d3-ccb28abf46dd', 'key-51f86dd3-9584-463e-8971-056cc05922ec', '<key id="51f86dd3-9584-463e-8971-056cc05922ec" version="1"><creationDate>2026-11-28T04:21:16.3972032Z</creationDate><activationDate>2026-11-28T04:21:16.3972032Z</activationDate><expirationDate>2027-02-26T04:21:16.3972032Z</expirationDate><descriptor deserializerType="Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption.ConfigurationModel.AuthenticatedEncryptorDescriptorDeserializer, Microsoft.AspNetCore.DataProtection, Version=10.0.0.0, Culture=neutral, PublicKeyToken=adb9793829ddae60"><descriptor><encryption algorithm="AES_256_CBC" /><validation algorithm="HMACSHA256" /><masterKey p4:requiresEncryption="true" xmlns:p4="http://schemas.asp.net/2015/03/dataProtection"><!-- Warning: the key below is in an unencrypted form. --><value>hJ8cFT9JjS3NjPzaQNBaImW9zuBmD2GuNHv1CYJ7K4uT1iJEGTW/dnjLqdHoyVmFQs9vhQyRktESgRZbTyWyLw==</value></masterKey></descriptor></descriptor></key>');


--
-- Data for Name: staff; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.staff VALUES ('01a22062-d59e-7f56-b7eb-59ff9b0380fd', 0, '8f3a48de-31ec-44ce-b775-97853c34d8c0', 'admin.9dd00957dc0445b892400f50d2db7551@example.invalid', false, true, NULL, 'Prøve', 'ADMIN.9DD00957DC0445B892400F50D2DB7551@EXAMPLE.INVALID', 'ADMIN.9DD00957DC0445B892400F50D2DB7551@EXAMPLE.INVALID', 'AQAAAAIAAYagAAAAEBPAbgnXemLm96Sx5JlpZ+G1NxGjH8hL5J1BQyat7Zhbt9AMF/2XMD6v/62KPWP91A==', NULL, false, 'Admin', '7IADYFO34ZCDXJ5MYRF2O23JJJCUHDZT', false, 'admin.9dd00957dc0445b892400f50d2db7551@example.invalid', NULL);


--
-- Data for Name: staff_claim; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.staff_claim VALUES (1, 'avdeling', 'Analyse', '01a22062-d59e-7f56-b7eb-59ff9b0380fd');


--
-- Data for Name: staff_login; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.staff_login VALUES ('prøve', '1', 'Prøve', '01a22062-d59e-7f56-b7eb-59ff9b0380fd');


--
-- Data for Name: staff_token; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.staff_token VALUES ('01a22062-d59e-7f56-b7eb-59ff9b0380fd', 'prøve', 'merke', '2');


--
-- Data for Name: survey_version; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.survey_version VALUES ('01a22062-cf3d-7eba-8a60-bb7a19bbcac4', '{ "id": "parks", "x-version": "1", "x-language": "nb", "languages": ["nb", "nn", "en"], "title": "Parker",
  "description": "Vi spør om <parker> & benker.", "asker": "Parketaten",
  "contact": { "name": "Hjelp", "email": "hjelp@example.invalid", "phone": "22 22 22 22" },
  "roles": [ { "id": "gartner", "title": "Gartner", "description": "Den som steller parken." }, { "id": "snekker", "title": "Snekker" },
    { "id": "leder", "title": "Leder", "coordinator": true } ],
  "sections": [
    { "id": "trees", "form": "trees", "role": "gartner", "title": "Trær", "minutes": 5 },
    { "id": "benches", "form": "benches", "role": "snekker", "title": "Benker", "minutes": 7 },
    { "id": "stadium", "form": "stadium", "role": "gartner", "title": "Stadion", "x-visible-if": "organisation.size === ''large''" } ],
  "attributes": [ { "id": "size", "title": "Størrelse", "type": "code",
    "options": [ { "code": "small", "title": "Liten" }, { "code": "large", "title": "Stor" } ] } ] }', 'f804c8ad1edcfd546f0f1b95360cd6c08e5c05594d34bd2a88854b973b099184', '1', '2026-03-02 09:00:00+00', 'parks', '{"en":"{ \u0022x-language\u0022: \u0022en\u0022, \u0022title\u0022: \u0022Parks\u0022, \u0022sections\u0022: { \u0022trees\u0022: { \u0022title\u0022: \u0022Trees\u0022 } } }","nn":"{ \u0022x-language\u0022: \u0022nn\u0022, \u0022title\u0022: \u0022Parkar\u0022, \u0022roles\u0022: { \u0022gartner\u0022: { \u0022title\u0022: \u0022Gartnar\u0022 } } }"}');


--
-- Data for Name: survey_version_form; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.survey_version_form VALUES ('01a22062-cf3d-7eba-8a60-bb7a19bbcac4', 'benches', '01a22062-cf4b-70a7-8d59-a872f13b5ef6');
INSERT INTO public.survey_version_form VALUES ('01a22062-cf3d-7eba-8a60-bb7a19bbcac4', 'stadium', '01a22062-cf5b-70a2-813d-e3c1adb5f8db');
INSERT INTO public.survey_version_form VALUES ('01a22062-cf3d-7eba-8a60-bb7a19bbcac4', 'trees', '01a22062-cf5c-7c38-94d7-7196291b6472');


--
-- Name: staff_claim_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.staff_claim_id_seq', 1, true);


--
-- Name: __EFMigrationsHistory PK___EFMigrationsHistory; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public."__EFMigrationsHistory"
    ADD CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY ("MigrationId");


--
-- Name: access_link pk_access_link; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_link
    ADD CONSTRAINT pk_access_link PRIMARY KEY (id);


--
-- Name: account_mail pk_account_mail; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account_mail
    ADD CONSTRAINT pk_account_mail PRIMARY KEY (id);


--
-- Name: answer_log_entry pk_answer_log_entry; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.answer_log_entry
    ADD CONSTRAINT pk_answer_log_entry PRIMARY KEY (response_id, revision, question);


--
-- Name: assignment pk_assignment; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.assignment
    ADD CONSTRAINT pk_assignment PRIMARY KEY (id);


--
-- Name: audit_entry pk_audit_entry; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.audit_entry
    ADD CONSTRAINT pk_audit_entry PRIMARY KEY (id);


--
-- Name: campaign pk_campaign; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaign
    ADD CONSTRAINT pk_campaign PRIMARY KEY (id);


--
-- Name: contact pk_contact; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.contact
    ADD CONSTRAINT pk_contact PRIMARY KEY (id);


--
-- Name: contact_note pk_contact_note; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.contact_note
    ADD CONSTRAINT pk_contact_note PRIMARY KEY (id);


--
-- Name: decline pk_decline; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.decline
    ADD CONSTRAINT pk_decline PRIMARY KEY (id);


--
-- Name: form_version pk_form_version; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.form_version
    ADD CONSTRAINT pk_form_version PRIMARY KEY (id);


--
-- Name: handover pk_handover; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.handover
    ADD CONSTRAINT pk_handover PRIMARY KEY (id);


--
-- Name: import_upload pk_import_upload; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.import_upload
    ADD CONSTRAINT pk_import_upload PRIMARY KEY (id);


--
-- Name: job_run pk_job_run; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.job_run
    ADD CONSTRAINT pk_job_run PRIMARY KEY (id);


--
-- Name: letter_text pk_letter_text; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.letter_text
    ADD CONSTRAINT pk_letter_text PRIMARY KEY (campaign_id, letter, language);


--
-- Name: mail pk_mail; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mail
    ADD CONSTRAINT pk_mail PRIMARY KEY (id);


--
-- Name: nomination pk_nomination; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.nomination
    ADD CONSTRAINT pk_nomination PRIMARY KEY (id);


--
-- Name: organisation pk_organisation; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.organisation
    ADD CONSTRAINT pk_organisation PRIMARY KEY (id);


--
-- Name: participant pk_participant; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.participant
    ADD CONSTRAINT pk_participant PRIMARY KEY (id);


--
-- Name: reminder_plan pk_reminder_plan; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.reminder_plan
    ADD CONSTRAINT pk_reminder_plan PRIMARY KEY (campaign_id);


--
-- Name: reminder_step pk_reminder_step; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.reminder_step
    ADD CONSTRAINT pk_reminder_step PRIMARY KEY (id);


--
-- Name: role_holder pk_role_holder; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.role_holder
    ADD CONSTRAINT pk_role_holder PRIMARY KEY (organisation_id, role, contact_id);


--
-- Name: section_response pk_section_response; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.section_response
    ADD CONSTRAINT pk_section_response PRIMARY KEY (id);


--
-- Name: sign_in_key pk_sign_in_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sign_in_key
    ADD CONSTRAINT pk_sign_in_key PRIMARY KEY (id);


--
-- Name: staff pk_staff; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.staff
    ADD CONSTRAINT pk_staff PRIMARY KEY (id);


--
-- Name: staff_claim pk_staff_claim; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.staff_claim
    ADD CONSTRAINT pk_staff_claim PRIMARY KEY (id);


--
-- Name: staff_login pk_staff_login; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.staff_login
    ADD CONSTRAINT pk_staff_login PRIMARY KEY (login_provider, provider_key);


--
-- Name: staff_token pk_staff_token; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.staff_token
    ADD CONSTRAINT pk_staff_token PRIMARY KEY (user_id, login_provider, name);


--
-- Name: survey_version pk_survey_version; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.survey_version
    ADD CONSTRAINT pk_survey_version PRIMARY KEY (id);


--
-- Name: survey_version_form pk_survey_version_form; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.survey_version_form
    ADD CONSTRAINT pk_survey_version_form PRIMARY KEY (survey_version_id, form);


--
-- Name: qrtz_blob_triggers qrtz_blob_triggers_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.qrtz_blob_triggers
    ADD CONSTRAINT qrtz_blob_triggers_pkey PRIMARY KEY (sched_name, trigger_name, trigger_group);


--
-- Name: qrtz_calendars qrtz_calendars_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.qrtz_calendars
    ADD CONSTRAINT qrtz_calendars_pkey PRIMARY KEY (sched_name, calendar_name);


--
-- Name: qrtz_cron_triggers qrtz_cron_triggers_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.qrtz_cron_triggers
    ADD CONSTRAINT qrtz_cron_triggers_pkey PRIMARY KEY (sched_name, trigger_name, trigger_group);


--
-- Name: qrtz_execution_history qrtz_execution_history_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.qrtz_execution_history
    ADD CONSTRAINT qrtz_execution_history_pkey PRIMARY KEY (sched_name, entry_id);


--
-- Name: qrtz_fired_triggers qrtz_fired_triggers_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.qrtz_fired_triggers
    ADD CONSTRAINT qrtz_fired_triggers_pkey PRIMARY KEY (sched_name, entry_id);


--
-- Name: qrtz_job_details qrtz_job_details_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.qrtz_job_details
    ADD CONSTRAINT qrtz_job_details_pkey PRIMARY KEY (sched_name, job_name, job_group);


--
-- Name: qrtz_job_status qrtz_job_status_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.qrtz_job_status
    ADD CONSTRAINT qrtz_job_status_pkey PRIMARY KEY (sched_name, job_group, job_name);


--
-- Name: qrtz_locks qrtz_locks_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.qrtz_locks
    ADD CONSTRAINT qrtz_locks_pkey PRIMARY KEY (sched_name, lock_name);


--
-- Name: qrtz_misfire_history qrtz_misfire_history_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.qrtz_misfire_history
    ADD CONSTRAINT qrtz_misfire_history_pkey PRIMARY KEY (sched_name, entry_id);


--
-- Name: qrtz_paused_job_grps qrtz_paused_job_grps_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.qrtz_paused_job_grps
    ADD CONSTRAINT qrtz_paused_job_grps_pkey PRIMARY KEY (sched_name, job_group);


--
-- Name: qrtz_paused_trigger_grps qrtz_paused_trigger_grps_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.qrtz_paused_trigger_grps
    ADD CONSTRAINT qrtz_paused_trigger_grps_pkey PRIMARY KEY (sched_name, trigger_group);


--
-- Name: qrtz_scheduler_state qrtz_scheduler_state_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.qrtz_scheduler_state
    ADD CONSTRAINT qrtz_scheduler_state_pkey PRIMARY KEY (sched_name, instance_name);


--
-- Name: qrtz_simple_triggers qrtz_simple_triggers_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.qrtz_simple_triggers
    ADD CONSTRAINT qrtz_simple_triggers_pkey PRIMARY KEY (sched_name, trigger_name, trigger_group);


--
-- Name: qrtz_simprop_triggers qrtz_simprop_triggers_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.qrtz_simprop_triggers
    ADD CONSTRAINT qrtz_simprop_triggers_pkey PRIMARY KEY (sched_name, trigger_name, trigger_group);


--
-- Name: qrtz_triggers qrtz_triggers_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.qrtz_triggers
    ADD CONSTRAINT qrtz_triggers_pkey PRIMARY KEY (sched_name, trigger_name, trigger_group);


--
-- Name: idx_qrtz_eh_fire_inst; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_qrtz_eh_fire_inst ON public.qrtz_execution_history USING btree (sched_name, fire_instance_id);


--
-- Name: idx_qrtz_eh_fired_time; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_qrtz_eh_fired_time ON public.qrtz_execution_history USING btree (sched_name, fired_time);


--
-- Name: idx_qrtz_eh_inst; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_qrtz_eh_inst ON public.qrtz_execution_history USING btree (sched_name, instance_name);


--
-- Name: idx_qrtz_eh_job_time; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_qrtz_eh_job_time ON public.qrtz_execution_history USING btree (sched_name, job_group, job_name, fired_time);


--
-- Name: idx_qrtz_eh_trig_time; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_qrtz_eh_trig_time ON public.qrtz_execution_history USING btree (sched_name, trigger_group, trigger_name, fired_time);


--
-- Name: idx_qrtz_ft_inst_job_req_rcvry; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_qrtz_ft_inst_job_req_rcvry ON public.qrtz_fired_triggers USING btree (sched_name, instance_name, requests_recovery);


--
-- Name: idx_qrtz_ft_j_g; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_qrtz_ft_j_g ON public.qrtz_fired_triggers USING btree (sched_name, job_name, job_group);


--
-- Name: idx_qrtz_ft_t_g; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_qrtz_ft_t_g ON public.qrtz_fired_triggers USING btree (sched_name, trigger_name, trigger_group);


--
-- Name: idx_qrtz_j_g_n; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_qrtz_j_g_n ON public.qrtz_job_details USING btree (sched_name, job_group, job_name);


--
-- Name: idx_qrtz_mh_inst; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_qrtz_mh_inst ON public.qrtz_misfire_history USING btree (sched_name, instance_name);


--
-- Name: idx_qrtz_mh_misfire_time; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_qrtz_mh_misfire_time ON public.qrtz_misfire_history USING btree (sched_name, misfire_time);


--
-- Name: idx_qrtz_t_c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_qrtz_t_c ON public.qrtz_triggers USING btree (sched_name, calendar_name);


--
-- Name: idx_qrtz_t_g_n; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_qrtz_t_g_n ON public.qrtz_triggers USING btree (sched_name, trigger_group, trigger_name);


--
-- Name: idx_qrtz_t_j; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_qrtz_t_j ON public.qrtz_triggers USING btree (sched_name, job_name, job_group);


--
-- Name: idx_qrtz_t_nft_st; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_qrtz_t_nft_st ON public.qrtz_triggers USING btree (sched_name, trigger_state, next_fire_time, priority DESC, misfire_instr);


--
-- Name: ix_access_link_campaign_id_contact_id; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX ix_access_link_campaign_id_contact_id ON public.access_link USING btree (campaign_id, contact_id) WHERE (revoked_at IS NULL);


--
-- Name: ix_access_link_contact_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_access_link_contact_id ON public.access_link USING btree (contact_id);


--
-- Name: ix_account_mail_next_try_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_account_mail_next_try_at ON public.account_mail USING btree (next_try_at);


--
-- Name: ix_account_mail_staff_id_kind_asked_at; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX ix_account_mail_staff_id_kind_asked_at ON public.account_mail USING btree (staff_id, kind, asked_at);


--
-- Name: ix_assignment_contact_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_assignment_contact_id ON public.assignment USING btree (contact_id);


--
-- Name: ix_assignment_participant_id_section; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX ix_assignment_participant_id_section ON public.assignment USING btree (participant_id, section) WHERE ((kind = 'Owner'::text) AND (until IS NULL));


--
-- Name: ix_audit_entry_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_audit_entry_at ON public.audit_entry USING btree (at);


--
-- Name: ix_campaign_survey_version_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_campaign_survey_version_id ON public.campaign USING btree (survey_version_id);


--
-- Name: ix_contact_email; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX ix_contact_email ON public.contact USING btree (email);


--
-- Name: ix_contact_note_contact_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_contact_note_contact_id ON public.contact_note USING btree (contact_id);


--
-- Name: ix_contact_note_participant_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_contact_note_participant_id ON public.contact_note USING btree (participant_id);


--
-- Name: ix_decline_contact_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_decline_contact_id ON public.decline USING btree (contact_id);


--
-- Name: ix_decline_participant_id_section; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX ix_decline_participant_id_section ON public.decline USING btree (participant_id, section) WHERE (withdrawn_at IS NULL);


--
-- Name: ix_form_version_survey_form_label; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX ix_form_version_survey_form_label ON public.form_version USING btree (survey, form, label);


--
-- Name: ix_handover_from_contact_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_handover_from_contact_id ON public.handover USING btree (from_contact_id);


--
-- Name: ix_handover_participant_id_section; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX ix_handover_participant_id_section ON public.handover USING btree (participant_id, section) WHERE ((kind = 'Owner'::text) AND (outcome IS NULL));


--
-- Name: ix_handover_to_contact_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_handover_to_contact_id ON public.handover USING btree (to_contact_id);


--
-- Name: ix_job_run_job_started_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_job_run_job_started_at ON public.job_run USING btree (job, started_at);


--
-- Name: ix_mail_campaign_id_contact_id_kind_due_sequence; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX ix_mail_campaign_id_contact_id_kind_due_sequence ON public.mail USING btree (campaign_id, contact_id, kind, due, sequence);


--
-- Name: ix_mail_campaign_id_staff_id_kind_due_sequence; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX ix_mail_campaign_id_staff_id_kind_due_sequence ON public.mail USING btree (campaign_id, staff_id, kind, due, sequence);


--
-- Name: ix_mail_contact_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_mail_contact_id ON public.mail USING btree (contact_id);


--
-- Name: ix_mail_staff_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_mail_staff_id ON public.mail USING btree (staff_id);


--
-- Name: ix_mail_state_due; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_mail_state_due ON public.mail USING btree (state, due);


--
-- Name: ix_mail_step_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_mail_step_id ON public.mail USING btree (step_id);


--
-- Name: ix_nomination_by_contact_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_nomination_by_contact_id ON public.nomination USING btree (by_contact_id);


--
-- Name: ix_nomination_nominee_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_nomination_nominee_id ON public.nomination USING btree (nominee_id);


--
-- Name: ix_nomination_participant_id_role; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_nomination_participant_id_role ON public.nomination USING btree (participant_id, role);


--
-- Name: ix_organisation_number; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX ix_organisation_number ON public.organisation USING btree (number);


--
-- Name: ix_participant_campaign_id_organisation_id; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX ix_participant_campaign_id_organisation_id ON public.participant USING btree (campaign_id, organisation_id);


--
-- Name: ix_participant_organisation_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_participant_organisation_id ON public.participant USING btree (organisation_id);


--
-- Name: ix_reminder_step_campaign_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_reminder_step_campaign_id ON public.reminder_step USING btree (campaign_id);


--
-- Name: ix_role_holder_contact_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_role_holder_contact_id ON public.role_holder USING btree (contact_id);


--
-- Name: ix_section_response_form_version_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_section_response_form_version_id ON public.section_response USING btree (form_version_id);


--
-- Name: ix_section_response_participant_id_section_entry; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX ix_section_response_participant_id_section_entry ON public.section_response USING btree (participant_id, section, entry);


--
-- Name: ix_sign_in_key_name; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX ix_sign_in_key_name ON public.sign_in_key USING btree (name);


--
-- Name: ix_staff_claim_user_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_staff_claim_user_id ON public.staff_claim USING btree (user_id);


--
-- Name: ix_staff_login_user_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_staff_login_user_id ON public.staff_login USING btree (user_id);


--
-- Name: ix_staff_normalized_email; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_staff_normalized_email ON public.staff USING btree (normalized_email);


--
-- Name: ix_staff_normalized_user_name; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX ix_staff_normalized_user_name ON public.staff USING btree (normalized_user_name);


--
-- Name: ix_survey_version_form_form_version_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_survey_version_form_form_version_id ON public.survey_version_form USING btree (form_version_id);


--
-- Name: ix_survey_version_survey_label; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX ix_survey_version_survey_label ON public.survey_version USING btree (survey, label);


--
-- Name: access_link fk_access_link_campaign_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_link
    ADD CONSTRAINT fk_access_link_campaign_id FOREIGN KEY (campaign_id) REFERENCES public.campaign(id) ON DELETE CASCADE;


--
-- Name: access_link fk_access_link_contact_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_link
    ADD CONSTRAINT fk_access_link_contact_id FOREIGN KEY (contact_id) REFERENCES public.contact(id) ON DELETE CASCADE;


--
-- Name: account_mail fk_account_mail_staff_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account_mail
    ADD CONSTRAINT fk_account_mail_staff_id FOREIGN KEY (staff_id) REFERENCES public.staff(id) ON DELETE CASCADE;


--
-- Name: answer_log_entry fk_answer_log_entry_response_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.answer_log_entry
    ADD CONSTRAINT fk_answer_log_entry_response_id FOREIGN KEY (response_id) REFERENCES public.section_response(id) ON DELETE CASCADE;


--
-- Name: assignment fk_assignment_contact_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.assignment
    ADD CONSTRAINT fk_assignment_contact_id FOREIGN KEY (contact_id) REFERENCES public.contact(id) ON DELETE CASCADE;


--
-- Name: assignment fk_assignment_participant_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.assignment
    ADD CONSTRAINT fk_assignment_participant_id FOREIGN KEY (participant_id) REFERENCES public.participant(id) ON DELETE CASCADE;


--
-- Name: campaign fk_campaign_survey_version_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaign
    ADD CONSTRAINT fk_campaign_survey_version_id FOREIGN KEY (survey_version_id) REFERENCES public.survey_version(id) ON DELETE RESTRICT;


--
-- Name: contact_note fk_contact_note_contact_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.contact_note
    ADD CONSTRAINT fk_contact_note_contact_id FOREIGN KEY (contact_id) REFERENCES public.contact(id) ON DELETE CASCADE;


--
-- Name: contact_note fk_contact_note_participant_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.contact_note
    ADD CONSTRAINT fk_contact_note_participant_id FOREIGN KEY (participant_id) REFERENCES public.participant(id) ON DELETE CASCADE;


--
-- Name: decline fk_decline_contact_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.decline
    ADD CONSTRAINT fk_decline_contact_id FOREIGN KEY (contact_id) REFERENCES public.contact(id) ON DELETE CASCADE;


--
-- Name: decline fk_decline_participant_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.decline
    ADD CONSTRAINT fk_decline_participant_id FOREIGN KEY (participant_id) REFERENCES public.participant(id) ON DELETE CASCADE;


--
-- Name: handover fk_handover_from_contact_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.handover
    ADD CONSTRAINT fk_handover_from_contact_id FOREIGN KEY (from_contact_id) REFERENCES public.contact(id) ON DELETE CASCADE;


--
-- Name: handover fk_handover_participant_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.handover
    ADD CONSTRAINT fk_handover_participant_id FOREIGN KEY (participant_id) REFERENCES public.participant(id) ON DELETE CASCADE;


--
-- Name: handover fk_handover_to_contact_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.handover
    ADD CONSTRAINT fk_handover_to_contact_id FOREIGN KEY (to_contact_id) REFERENCES public.contact(id) ON DELETE CASCADE;


--
-- Name: letter_text fk_letter_text_campaign_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.letter_text
    ADD CONSTRAINT fk_letter_text_campaign_id FOREIGN KEY (campaign_id) REFERENCES public.campaign(id) ON DELETE CASCADE;


--
-- Name: mail fk_mail_campaign_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mail
    ADD CONSTRAINT fk_mail_campaign_id FOREIGN KEY (campaign_id) REFERENCES public.campaign(id) ON DELETE CASCADE;


--
-- Name: mail fk_mail_contact_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mail
    ADD CONSTRAINT fk_mail_contact_id FOREIGN KEY (contact_id) REFERENCES public.contact(id) ON DELETE CASCADE;


--
-- Name: mail fk_mail_staff_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mail
    ADD CONSTRAINT fk_mail_staff_id FOREIGN KEY (staff_id) REFERENCES public.staff(id) ON DELETE CASCADE;


--
-- Name: mail fk_mail_step_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mail
    ADD CONSTRAINT fk_mail_step_id FOREIGN KEY (step_id) REFERENCES public.reminder_step(id) ON DELETE CASCADE;


--
-- Name: nomination fk_nomination_by_contact_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.nomination
    ADD CONSTRAINT fk_nomination_by_contact_id FOREIGN KEY (by_contact_id) REFERENCES public.contact(id) ON DELETE CASCADE;


--
-- Name: nomination fk_nomination_nominee_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.nomination
    ADD CONSTRAINT fk_nomination_nominee_id FOREIGN KEY (nominee_id) REFERENCES public.contact(id) ON DELETE CASCADE;


--
-- Name: nomination fk_nomination_participant_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.nomination
    ADD CONSTRAINT fk_nomination_participant_id FOREIGN KEY (participant_id) REFERENCES public.participant(id) ON DELETE CASCADE;


--
-- Name: participant fk_participant_campaign_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.participant
    ADD CONSTRAINT fk_participant_campaign_id FOREIGN KEY (campaign_id) REFERENCES public.campaign(id) ON DELETE CASCADE;


--
-- Name: participant fk_participant_organisation_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.participant
    ADD CONSTRAINT fk_participant_organisation_id FOREIGN KEY (organisation_id) REFERENCES public.organisation(id) ON DELETE RESTRICT;


--
-- Name: reminder_plan fk_reminder_plan_campaign_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.reminder_plan
    ADD CONSTRAINT fk_reminder_plan_campaign_id FOREIGN KEY (campaign_id) REFERENCES public.campaign(id) ON DELETE CASCADE;


--
-- Name: reminder_step fk_reminder_step_campaign_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.reminder_step
    ADD CONSTRAINT fk_reminder_step_campaign_id FOREIGN KEY (campaign_id) REFERENCES public.campaign(id) ON DELETE CASCADE;


--
-- Name: role_holder fk_role_holder_contact_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.role_holder
    ADD CONSTRAINT fk_role_holder_contact_id FOREIGN KEY (contact_id) REFERENCES public.contact(id) ON DELETE CASCADE;


--
-- Name: role_holder fk_role_holder_organisation_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.role_holder
    ADD CONSTRAINT fk_role_holder_organisation_id FOREIGN KEY (organisation_id) REFERENCES public.organisation(id) ON DELETE CASCADE;


--
-- Name: section_response fk_section_response_form_version_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.section_response
    ADD CONSTRAINT fk_section_response_form_version_id FOREIGN KEY (form_version_id) REFERENCES public.form_version(id) ON DELETE RESTRICT;


--
-- Name: section_response fk_section_response_participant_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.section_response
    ADD CONSTRAINT fk_section_response_participant_id FOREIGN KEY (participant_id) REFERENCES public.participant(id) ON DELETE CASCADE;


--
-- Name: staff_claim fk_staff_claim_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.staff_claim
    ADD CONSTRAINT fk_staff_claim_user_id FOREIGN KEY (user_id) REFERENCES public.staff(id) ON DELETE CASCADE;


--
-- Name: staff_login fk_staff_login_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.staff_login
    ADD CONSTRAINT fk_staff_login_user_id FOREIGN KEY (user_id) REFERENCES public.staff(id) ON DELETE CASCADE;


--
-- Name: staff_token fk_staff_token_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.staff_token
    ADD CONSTRAINT fk_staff_token_user_id FOREIGN KEY (user_id) REFERENCES public.staff(id) ON DELETE CASCADE;


--
-- Name: survey_version_form fk_survey_version_form_form_version_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.survey_version_form
    ADD CONSTRAINT fk_survey_version_form_form_version_id FOREIGN KEY (form_version_id) REFERENCES public.form_version(id) ON DELETE RESTRICT;


--
-- Name: survey_version_form fk_survey_version_form_survey_version_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.survey_version_form
    ADD CONSTRAINT fk_survey_version_form_survey_version_id FOREIGN KEY (survey_version_id) REFERENCES public.survey_version(id) ON DELETE CASCADE;


--
-- Name: qrtz_blob_triggers qrtz_blob_triggers_sched_name_trigger_name_trigger_group_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.qrtz_blob_triggers
    ADD CONSTRAINT qrtz_blob_triggers_sched_name_trigger_name_trigger_group_fkey FOREIGN KEY (sched_name, trigger_name, trigger_group) REFERENCES public.qrtz_triggers(sched_name, trigger_name, trigger_group) ON DELETE CASCADE;


--
-- Name: qrtz_cron_triggers qrtz_cron_triggers_sched_name_trigger_name_trigger_group_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.qrtz_cron_triggers
    ADD CONSTRAINT qrtz_cron_triggers_sched_name_trigger_name_trigger_group_fkey FOREIGN KEY (sched_name, trigger_name, trigger_group) REFERENCES public.qrtz_triggers(sched_name, trigger_name, trigger_group) ON DELETE CASCADE;


--
-- Name: qrtz_simple_triggers qrtz_simple_triggers_sched_name_trigger_name_trigger_group_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.qrtz_simple_triggers
    ADD CONSTRAINT qrtz_simple_triggers_sched_name_trigger_name_trigger_group_fkey FOREIGN KEY (sched_name, trigger_name, trigger_group) REFERENCES public.qrtz_triggers(sched_name, trigger_name, trigger_group) ON DELETE CASCADE;


--
-- Name: qrtz_simprop_triggers qrtz_simprop_triggers_sched_name_trigger_name_trigger_grou_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.qrtz_simprop_triggers
    ADD CONSTRAINT qrtz_simprop_triggers_sched_name_trigger_name_trigger_grou_fkey FOREIGN KEY (sched_name, trigger_name, trigger_group) REFERENCES public.qrtz_triggers(sched_name, trigger_name, trigger_group) ON DELETE CASCADE;


--
-- Name: qrtz_triggers qrtz_triggers_sched_name_job_name_job_group_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.qrtz_triggers
    ADD CONSTRAINT qrtz_triggers_sched_name_job_name_job_group_fkey FOREIGN KEY (sched_name, job_name, job_group) REFERENCES public.qrtz_job_details(sched_name, job_name, job_group);


--
-- PostgreSQL database dump complete
--


