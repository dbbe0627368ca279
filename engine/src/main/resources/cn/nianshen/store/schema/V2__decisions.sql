-- What a person decided of a finding. The fingerprint has its values: other values, no decision.
create table decision (
    report_year integer not null,
    agency text not null,
    name text not null,
    fingerprint varchar(300) not null,
    verdict varchar(12) not null,
    person text not null,
    decided varchar(10) not null,
    reason text not null,
    primary key (report_year, agency, name, fingerprint)
);
