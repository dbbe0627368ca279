-- One run over a folder; its id is the digest of all that decides what comes of a file.
create table campaign (
    id varchar(64) not null primary key,
    setting varchar(64) not null,
    report_year integer not null,
    as_of varchar(10) not null,
    tool varchar(40) not null,
    turn integer not null,
    finished integer not null
);

-- A file of the folder of which all results stand.
create table batch (
    campaign varchar(64) not null references campaign (id) on delete cascade,
    part varchar(8) not null,
    path text not null,
    sha256 varchar(64) not null,
    ignored integer not null,
    primary key (campaign, part, path)
);

-- One result of a file; an archive has one for each file within.
create table entry (
    campaign varchar(64) not null,
    part varchar(8) not null,
    path text not null,
    turn integer not null,
    file text not null,
    sha256 varchar(64) not null,
    format varchar(20) not null,
    status varchar(20) not null,
    reason varchar(60) not null,
    arguments text not null,
    is_read integer not null,
    form varchar(20) not null,
    agency text not null,
    full_agency text not null,
    fiscal_year integer not null,
    waived integer not null,
    lapsed integer not null,
    body ${bytes} not null,
    primary key (campaign, part, path, turn),
    foreign key (campaign, part, path) references batch (campaign, part, path) on delete cascade
);

-- Where an agency of the roster stands, and what comparing it with others found.
create table standing (
    campaign varchar(64) not null references campaign (id) on delete cascade,
    agency text not null,
    turn integer not null,
    name text not null,
    county text not null,
    kind varchar(40) not null,
    state varchar(20) not null,
    fiscal_year integer not null,
    file text not null,
    body ${bytes} not null,
    primary key (campaign, agency)
);
