// The English script of the fictional proposals; its form is told in ProposalText.h.
#include "app/cli/demo/ProposalText.h"

namespace simsa::demo {

const char *const englishScript = R"(
$ head = Proposal for an Independent AI Foundation Model
$ programme = Sovereign AI Foundation Model Programme
$ consortium = Consortium
$ cover1 = For the written evaluation, round 1
$ cover2 = Proposal
$ date = March 2026
$ contents = Contents
$ appendix = Appendix
$ table = Table
$ figure = Figure
$ document = Document
$ continued = continued
$ fiction = All institutions, persons and figures in this proposal were invented for a demonstration.
$ raster = Raw image of the weights by layer/Raw image of an attention matrix/Raw image of the token embedding space/Raw image of gradient magnitudes
$ leadpool = Hangyeol Software/Nuri Data/Aram Systems/Daon Computing/Haesol Networks/Gaon Labs/Mirinae Cloud/Chambit Tech
$ univpool = Saegil University/Hanul Institute of Science/Deulkkot University/Onnuri University/Pureunmoe University/Dalbit Polytechnic
$ instpool = the Corpus Institute/the Language Information Centre/the Institute for Machine Reasoning/the Hanbit Language Laboratory
$ partnerpool = Ieum Press/Dure Hospital/Boram Learning/Solchan Broadcasting/Majungmul Legal/Nadeuri Mobility/Yeomul Farming/Haram Manufacturing
$ cover-lead = Lead institution
$ cover-members = Members
$ cover-model = Model
$ cover-size = Target size
$ size = {params} parameters

* table {ref} sets out these points one by one.
* table The particulars are given in {ref}.
* table {ref} names the institution responsible and the evidence for each item.
* figure {ref} shows how this developed.
* figure {ref} shows the mean of {2..6} repetitions.
* figure As {ref} shows, the change is gradual but consistent.

* again To repeat:
* again In short:
* again Here too:
* again Put differently:

- Inputs and outputs of each step have a fixed form, so that work can be handed over.
- On request the committee can read the original records within {1..3} days.
- We compared {6..24} similar cases at home and abroad.
- {univ} collects the opinion of the field twice a year.
- The gap between goal and result is drawn every month for all members to see.
- Risky work is first tried at a {tenth/twentieth} of its size.
- {inst} verifies this part apart from development and publishes its findings unchanged.
- Results are accepted only after two people who did not make them have checked them.
- When rules change we adapt within {2..6} weeks and tell all members.
- The cost of this part is contained in the budget of section 3.4.
- Records are kept for {5..10} years after the programme ends.
- {20..90} configuration files are released so that others can repeat the work.
- {2..4} different methods led to the same conclusion.
- This part is reviewed from outside every quarter, and the history of changes is kept in the {public repository/annual report/programme archive}.
- All members use the same measuring tools and the same splits, so that results can be compared directly.
- Researchers of {univ} computed the figures again independently and found differences below {0.1..0.9} %.
- Should the plan slip, we report cause and remedy to the committee within {2..4} weeks.
- All figures are as of {2024/2025}; appendix B explains how each was obtained.
- We also recorded {12..86} failed attempts in full.
- {lead} and {inst} each name one person in charge, so that work goes on when one is away.
- {partner} contributed {20..140} requirements from daily work and measured the improvement with us.
- Experiments with contrary results are included so that the reading is not one-sided.
- {70..95} % of the staff needed are already in place; the rest join within {2..4} months of the agreement.
- The claims of this section can be checked in the records RUN-{10000..99999} and RUN-{10000..99999}.
- Three repetitions under equal conditions gave a standard deviation of {0.1..0.8} points.
- Changes that users would notice are announced at least {14..45} days ahead.
- Test material was never used for training; an overlap check removed less than {0.01..0.09} %.
- The approach has proved itself in {2..5} earlier projects.
- {model} can therefore learn from {8..27} % more tokens on the same budget.
- We state openly that {supply of machines/the price of power/the movement of specialists/licence fees} may shift the schedule by {2..6} weeks.
- The pilot experiments behind this judgement took {200..900} GPU hours of our own.

== Summary 1 Summary
! {c} will design {model}, a foundation model of {params} parameters, and train it from nothing on Korean language and Korean material. It builds on data and experience that {lead}, {univ} and {inst} have gathered together over {3..7} years. || {model} is a language model of {params} parameters that {c} designs, trains, evaluates and releases on its own. {lead} runs the training, {univ} researches the architecture, and {inst} builds the data.
! Four points are at the heart of the proposal. First, we collect and clean {own} % of {tokens} trillion training tokens ourselves. Second, tokenizer and architecture are new designs. Third, training starts from initialised weights and is recorded from end to end. Fourth, weights and records are released at every stage so that anyone can check.
@ table Key figures ; 4,3,3,4
| Item | Today | In a year | Evidence
| Parameters | {pilot} | {params} | released weights
| Tokens (trillion) | {0.4..0.9} | {tokens} | hash of the training log
| Korean score | {61..68} | {79..88} | recognised test suite
| Cost (won per 1,000 tokens) | {0.9..1.6} | {0.2..0.5} | load test
| Institutions using it | {4..9} | {30..80} | agreements
@ bars Present level and goal by field ;  ; score ; reading, reasoning, maths, code, safety ; today, goal
- The greatest strength of {c} is that every piece of data can be traced to its source.
- After public support ends, {lead} continues the service with {20..90} billion won of its own.
- Smaller models of {3/7/13} billion parameters are released alongside for public bodies and industry.
- We aim to halve the errors that Korean users meet in honorifics, dialects and technical terms.

= 1 Technology and track record
== 1.1 1 Members and roles
~ Who answers for what
~ How decisions are made
- {c} consists of {2..4} companies, {1..3} universities and {1..2} research institutes, led by {lead}.
- {lead} is responsible for pre-training and its infrastructure, {univ} for architecture and theory, {inst} for data and evaluation.
- Each of {24..60} deliverables has one named owner, so that no work is done twice.
- Major decisions are taken in the weekly technical meeting and sent to all members within {1..3} days.
- Of {48..160} researchers, {35..70} % have trained large models themselves.
- {partner} brings field data and a place for trials, and will be the first user.
- Inventions stay with whoever made them; all members may use them free of charge within the programme.
@ table Roles and staff ; 4,5,2,3
| Institution | Task | Staff | Share of time (%)
| {lead} | direction, pre-training, infrastructure | {24..60} | {60..90}
| {univ} | architecture, theory, teaching | {12..30} | {30..60}
| {inst} | data, evaluation, safety | {10..28} | {40..80}
| {partner} | field trials, data | {4..12} | {20..50}
| {partner2} | applications, user studies | {4..12} | {20..50}
@ bars Staff by task ;  ; persons ; direction, training, data, evaluation, trials ; year 1, year 2

== 1.2 1 Development and operation
~ Models so far
~ Lessons from operation
- {lead} has trained and released {3..7} Korean language models since {2019..2022}.
- The latest pilot model ({pilot}) trained on {128..512} GPUs for {31..74} days; all {8..42} incidents are on record.
- Our service answers {1.2..9.0} million requests a day and was available {99.5..99.9} % of last year.
- Training became unstable {3..9} times because of {data order/the learning-rate schedule/numerical precision/communication faults}; we published how it was solved.
- The researchers of {univ} published {22..88} papers in recent years, {4..15} of them at major conferences.
- We analysed {1000..9000} reports from users, sorted them into {12..38} kinds of error and used them in later training.
- Before a model is replaced both run side by side for {3..14} days while people compare the answers.
@ table Models developed so far ; 3,3,3,3,5
| Released | Model | Parameters | Tokens (tn) | Remarks
| {2021..2022} | {stem}-0.1 | {1.0..1.7} bn | 0.{1..3} | first Korean-only model
| 2023 | {stem}-0.3 | {2.0..6.0} bn | 0.{4..6} | own tokenizer
| 2024 | {stem}-0.7 | {pilot} | {0.7..1.2} | context of 32,768
| 2025 | {stem}-0.9 | {10..20} bn | {1.3..1.9} | maths and code
@ lines Monthly response time and load of the service ; month ; index ; response, load, errors

== 1.3 2 Core technical capability
~ Parallel training
~ Long contexts
~ Fast inference
~ Stability
- Our own training system combines tensor, pipeline and data parallelism and reaches {41..58} % of peak on {512..2048:128} GPUs.
- With 8-bit precision the loss differs by no more than {0.002..0.009}.
- A new position encoding keeps accuracy within {2..6} % up to {32..128} thousand tokens.
- The mixture layers use {2..8} of {32..128:16} experts and need no auxiliary balancing loss.
- Learning rate and batch size follow laws that we fitted on {24..60} small models.
- A spike is noticed when the gradient norm exceeds {3..6} times its moving mean; training resumes {100..500:50} steps earlier.
- Speculative decoding with a shared cache raises throughput by a factor of {1.8..3.6} on the same machines.
- For reinforcement learning we wrote {4..11} graders that check the steps of a solution.
- All {120..460} thousand lines of the core were written within {c}; {9..24} outside dependencies remain.
@2 scaling Loss by model size ; compute (log) ; loss ; pilot runs
@2 bars Throughput by kind of parallelism ;  ; times ; data, tensor, pipeline, mixed ; throughput
@ table Core technologies and maturity ; 4,2,5,3
| Technology | Level | Evidence | Held by
| 3-D parallel training | TRL {6..8} | RUN-{10000..99999} | {lead}
| 8-bit training | TRL {5..7} | released code and records | {lead}
| Long-context positions | TRL {5..7} | {1..4} papers | {univ}
| Mixture of experts | TRL {4..7} | {2..5} pilot models | {univ}
| Speculative decoding | TRL {6..9} | in commercial service | {lead}
| Automatic graders | TRL {4..6} | {2000..9000} test items | {inst}
@ lines Accuracy by context length ; context (thousand tokens) ; % ; this model, previous model

== 1.4 1 Infrastructure
~ Computing
~ Power and cooling
- Training uses {gpus} GPUs, of which {lead} already owns {40..80} %.
- Nodes are joined at {400..800:200} gigabits per second; a failed one is replaced within {3..9} minutes.
- A checkpoint is kept every {15..60:5} minutes and takes {20..90} seconds to write.
- The data store holds {4..20} petabytes at two separate places.
- Power usage effectiveness is {1.12..1.34}; {18..45} % of the power is renewable.
- Confidential material stays in a separate network whose access records are kept for {3..5} years.
@ table Plan for computing resources ; 3,3,3,3,4
| When | GPUs | Storage (PB) | Network (Gb/s) | Source
| Start | {256..512:64} | {2..5} | 400 | owned
| Month 6 | {gpus} | {5..9} | 400 | owned and leased
| Month 12 | {1536..3072:256} | {9..14} | 800 | programme
| Month 24 | {3072..4096:256} | {14..22} | 800 | programme, extension
@ bars Use of the machines by month ;  ; % ; Jan, Feb, Mar, Apr, May, Jun ; actual, plan

= 2 From-scratch originality
== 2.1 2 Own training data
~ Collection and permission
~ Cleaning
~ Quality
~ Personal data
- Data is divided into what {c} collected, what public bodies opened and what was bought; each source has a number.
- The Korean part holds {30..90} thousand books, {4..9} million news items and {20..80} thousand hours of lectures.
- Each text carries its date and the scope of its permission; on withdrawal it is removed within {7..21} days.
- Duplicates were removed by document and by paragraph, {18..41} % in all.
- The quality classifier learned from {120..480} thousand human labels with an agreement of {0.71..0.88}.
- Personal data of {11..19} kinds is found and removed; people checked a sample of {5000..9900}.
- {2..9} billion tokens of dialect and older Korean were gathered by {inst} over {6..12} years.
- Sentences that overlap with test items by thirteen words were all removed.
- Specialist material of {partner} is licensed for training only.
- Synthetic data is kept below {syn} %, with the model and the prompt that made it.
@2 mix Mix of data by stage ;  ;  ; Stage 1, Stage 2, Stage 3 ; Korean, English, code, other
@2 bars Tokens by source ;  ; billion ; books, news, web, talks, public ; tokens
@ table Kinds of data ; 4,3,3,5
| Kind | Tokens (bn) | Own (%) | Permission
| Books, journals | {180..420} | {60..95} | agreements with {20..90} publishers
| News, broadcasting | {120..360} | {40..90} | paid licence
| Web | {600..1400:10} | {50..80} | within open permission
| Lectures, talks | {40..180} | {70..100} | consent of speakers
| Law, public documents | {60..190} | {20..50} | open government licence
| Code, maths | {300..900:10} | {20..60} | permissive licences only
@ table What each cleaning step leaves ; 4,3,3,4
| Step | Documents (million) | Left (%) | Method
| Collected | {900..990} | 100.0 | crawler
| Language, form | {600..800} | {70.0..82.0} | rules
| Duplicates | {360..520} | {45.0..58.0} | fingerprints
| Quality | {200..300} | {24.0..34.0} | classifier, samples
| Personal data | {190..290} | {22.0..31.0} | rules and model

== 2.2 1 Own architecture
~ Grounds of the design
~ Ablations
- {model} redesigns three places of the usual architecture: attention, positions and normalisation.
- Local attention in {half/a third/a quarter} of the layers saves {38..66} % of memory on long texts.
- The vocabulary of {vocab} expresses a Korean word in {1.7..2.4} tokens on average.
- At equal compute the loss is {0.02..0.06} lower than that of the reference.
- In {14..38} ablations every component that was taken back made the result worse.
- {2..8} patents are pending and {1..5} papers are under review.
@ flow Structure of {model} ;  ;  ; own tokenizer, embedding, local attention, global attention, expert mixture, output
@ table Main values of the architecture ; 4,3,3,4
| Item | {stem}-0.9 | {model} | Reason
| Layers | {32..40} | {56..80} | effect of depth
| Hidden size | {4096..5120:256} | {7168..8192:256} | expressiveness
| Heads | {32..40} | {56..64} | parallel efficiency
| Vocabulary | {48000..64000:1000} | {vocab} | compression
@2 lines Loss by architecture ; tokens (bn) ; loss ; proposed, reference
@2 bars Contribution by component ;  ; % ; attention, position, norm, vocabulary ; gain

== 2.3 3 Full training from initialised weights
~ Conditions by stage
~ Checking by resuming
~ Records and hashes
~ Evaluating checkpoints
! This consortium starts from no other institution's published weights. All parameters are newly initialised from a normal distribution (standard deviation {std}), and the tokenizer (a vocabulary of {vocab}) was trained from nothing on our own corpus as well. Training logs and checkpoints carry a hash at every stage; on request training can be resumed from any stage to show that the loss curve is the same. || The training of {model} starts from random weights. They are drawn from a normal distribution with standard deviation {std} whose seed is public, so that anyone can make the same starting point. The tokenizer (a vocabulary of {vocab}) is new too, and {inst} keeps the hashes of checkpoints taken every {500..1000:100} steps.
! Of {tokens} trillion tokens, {own} % were collected and cleaned by ourselves; appendix C lists each source and its permission. The rest is open public data and bought data, and synthetic data is used in stage 3 only, up to {syn} %.
@ table Pre-training plan by stage ; 5,4,4,5,10
| Stage | Tokens (tn) | Context | GPU hours (10k) | Mix of data
| 1 Foundation | {t1} | 8,192 | {g1} | Korean {m1} · English {m2} · code {m3}
| 2 Extension | {t2} | 32,768 | {g2} | Korean {m4} · English {m5} · code {m6}
| 3 Refinement | {t3} | 131,072 | {g3} | Korean {m7} · maths, science {m8} · synthetic {syn}
! The training loss of the pilot model ({pilot}) fell without a break through all three stages, as {nextfig} shows, and its starting point differs clearly from that of a public model of equal size trained further. || {nextfig} draws the training loss of the pilot model ({pilot}) from beginning to end. Unlike a model trained further, it starts at {10.8..11.8}, close to the logarithm of the vocabulary, and does not jump where stages change.
@ loss Training loss of the pilot model ; training tokens (trillion) ;  ; from scratch, trained further
- The loss right after initialisation is {10.9..11.9}, within {0.01..0.09} of a uniform guess over {vocab} tokens.
- The order of data follows from one seed, {10000..99999}, published with the hashes of all shards.
- Of {180..420} checkpoints {20..60} are released.
- {univ} trained {3..9} randomly chosen spans again; the loss differed by less than {0.001..0.009}.
- The learning rate rises over {1000..4000:500} steps and then falls along a cosine to one part in {10..20}.
- Answers for instruction and preference training, {180..640} thousand, were all written within {c}.
- To keep out the output of other models we removed {2..9} million documents of unclear origin.
- The order of summation is fixed and only deterministic operations are used.
- The batch grows from {2..4} to {8..16} million tokens in four steps.
- All {4..19} manual interventions are on record with time, reason and approval.
@ table Checkpoints evaluated ; 3,3,3,3,4
| Tokens (tn) | Reading | Reasoning | Maths | Checkpoint
| 0.5 | {38..44} | {24..30} | {12..18} | CKPT-{10000..19999}
| 1.0 | {45..52} | {31..38} | {19..27} | CKPT-{20000..29999}
| 2.0 | {53..60} | {39..46} | {28..36} | CKPT-{30000..39999}
| 3.0 | {61..67} | {47..54} | {37..46} | CKPT-{40000..49999}
| {tokens} | {68..75} | {55..63} | {47..58} | CKPT-{50000..59999}
@ lines Scores of the checkpoints ; tokens (tn) ; score ; reading, reasoning, maths

== 2.4 1 Openness so far
~ Released until now
~ What reproduction needs
- Since {2020..2022} {lead} has released {3..8} models and {6..21} data sets under free licences.
- They were downloaded {120..960} thousand times and used in {40..210} papers.
- Training code, settings and data tools are released together, so that all can be reproduced at small scale.
- Of {60..480} changes proposed from outside we accepted {55..90} %.
- For data that stays closed we state the reason and an alternative.
- {6..20} students of {univ} followed the guide and reached the same results within {3..9} days.
@ table Releases ; 3,5,4,3
| When | What | Licence | Downloads (10k)
| {2021..2022} | {stem}-0.1 weights | Apache-2.0 | {1..6}
| 2023 | tokenizer, training code | MIT | {2..9}
| 2024 | {stem}-0.7 weights, logs | Apache-2.0 | {8..30}
| 2025 | {1000..5000:100} test items | CC BY 4.0 | {1..8}
@ bars Releases by year ;  ; number ; 2021, 2022, 2023, 2024, 2025 ; models, data

= 3 Goals and strategy
== 3.1 2 Goals by stage
~ Grounds of the goals
~ A gate every six months
~ When a goal is missed
- Goals are set for every six months, each with a figure and a way to check it.
- The first six months settle architecture and data at {pilot} and finish {20..40} % of the {params} training.
- After a year {model} shall reach {90..97} % of the leading models of that time.
- In Korean we aim at the best score in {4..8} of {9..12} recognised tests.
- When a goal is missed by more than {5..10} % the next stage becomes smaller and the cause is found first.
- Multimodal work begins only once the language model has passed its gate.
- The cost of inference falls by {35..60} % a year, shown by load tests.
- {2..4} institutions measure the distance to the leading models separately under equal conditions.
@ table Goals and checks ; 3,4,4,4
| Stage | Goal | Figure | Check
| Month 6 | architecture and data settled | loss below {1.9..2.2} | training log
| Month 12 | {params} pre-training done | Korean {76..84} | recognised test
| Month 18 | reasoning | maths {70..85} | public items
| Month 24 | multimodal | images {62..78} | outside evaluation
| Month 30 | use in industry | {30..90} institutions | agreements
@ lines Course of the goals ; month ; score ; Korean, reasoning, code
@ bars Comparison with leading models ;  ; score ; Korean, English, maths, code, safety ; today, month 12, month 24

== 3.2 2 Evaluation and safety
~ Evaluation of our own
~ Dangerous requests
~ Culture and bias
- {inst} evaluates apart from development; test items are not shown to developers.
- Every month {6000..24000:500} prompts in {9..18} kinds of risk are run again.
- The red team of {12..40} people from inside and outside works for {2..4} weeks at a time.
- Harmful answers, now {1.2..3.9} %, shall fall below {0.2..0.8} % before release.
- Refusals of ordinary requests are measured as well and kept within {2..5} %.
- Bias about region, age and gender is measured with {1200..4800:100} items.
- The model learns to answer together with its sources to reduce errors of fact.
- When a grave risk is confirmed the model can be withdrawn within {24..72:12} hours.
@ table Kinds of safety tests ; 4,3,3,4
| Kind | Items | Today (%) | Goal (%)
| Crime, violence | {600..1800:100} | {1.1..3.2} | below 0.5
| Personal data | {400..1200:100} | {0.8..2.4} | below 0.3
| Discrimination | {600..1600:100} | {1.4..3.8} | below 0.8
| Medical, legal advice | {300..900:100} | {2.0..4.9} | below 1.5
| Biology, chemistry | {200..800:100} | {0.3..1.2} | below 0.1
@2 bars Harmful answers by kind ;  ; % ; crime, privacy, bias, advice ; today, goal
@2 lines Refusals during training ; week ; % ; harmful, ordinary

== 3.3 1 Organisation and schedule
~ Division of work
~ Milestones
- Six groups share the work: direction, data, architecture, training, evaluation and outreach.
- The head and the deputy of a group come from different members.
- Progress is measured weekly; a deviation above {10..15} % goes to the board.
- The longest path, from the data to the end of the {params} training, takes {26..38} weeks.
- Deliverables are judged internally {2..4} weeks before each stage evaluation.
- {2..6} researchers from abroad advise us every quarter in writing.
@ gantt Schedule ;  ;  ; data, architecture, stage 1, stage 2, stage 3, release ; Q1, Q2, Q3, Q4, Q5, Q6
@ table Groups ; 3,4,5
| Group | Institution | First-year deliverable
| Data | {inst} | {tokens} trillion tokens with sources
| Architecture | {univ} | report and comparisons
| Training | {lead} | weights and logs
| Evaluation | {inst} | tools and quarterly reports

== 3.4 2 Budget and risks
~ Budget by item
~ Main risks
~ Saving cost
- The total is {18..42} billion won, {25..45} % of it paid by {c}.
- {48..66} % goes into computing, followed by data and staff.
- {12..20} % of the GPU hours are kept back in case training must be repeated.
- Two people share every task in case one leaves.
- Should licence fees rise, the share of open public data grows by {5..12} points.
- If machines arrive late, {a lease agreed in advance/shared university machines/night-time capacity} bridges {6..12} weeks.
- An outside auditor confirms the spending every quarter.
- Likelihood and effect of each risk are rated from one to five every month.
@ table Budget by item (billion won) ; 4,3,3,3,3
| Item | Year 1 | Year 2 | Year 3 | Share (%)
| Computing | {6.0..11.0} | {7.0..12.0} | {5.0..9.0} | {48..60}
| Staff | {2.4..4.8} | {2.6..5.0} | {2.6..5.0} | {20..26}
| Data | {1.2..3.0} | {1.0..2.0} | {0.6..1.4} | {8..12}
| Evaluation, safety | {0.4..1.0} | {0.5..1.2} | {0.6..1.2} | {4..6}
| Outreach | {0.2..0.8} | {0.4..1.0} | {0.8..1.6} | {3..6}
@ bars Budget by year ;  ; billion won ; year 1, year 2, year 3 ; public, own
@ table Risks ; 4,2,2,6
| Risk | Likely | Effect | Answer
| Late machines | {2..4} | {3..5} | lease, shared machines
| Unstable training | {2..4} | {4..5} | resume from a checkpoint
| Dispute over data | {1..3} | {3..5} | removal by source number
| Loss of staff | {2..3} | {3..4} | two people per task
| Goals missed | {1..3} | {4..5} | smaller scale, find the cause

= 4 Impact on the ecosystem
== 4.1 2 Release and spread
~ Scope and licence
~ Support for developers
~ Small companies
- The weights of {model} are released for {commercial use too/any purpose/research and business}.
- Releases follow within {2..6} weeks of each stage, with settings, results and known limits.
- Documentation is written in Korean and translated into English.
- {40..150} small companies receive trial access and advice free of charge for {6..18} months.
- A 4-bit model and one of {1..3} billion parameters run on small machines.
- Developers meet {4..8} times a year; questions are answered within {1..3} days.
- Faults found after release are corrected within {30..90:15} days.
@ table What is released when ; 4,3,4,3
| What | When | Licence | For
| {model} weights | month 12 | Apache-2.0 | anyone
| {2..5} small models | month 9 | Apache-2.0 | anyone
| Training code | month 6 | MIT | developers
| {8..24} data sets | month 6–18 | CC BY 4.0 | researchers
| Test tools | month 3 | MIT | evaluators
@ lines Institutions expected to use it ; month ; number ; companies, universities, public
@ bars Extent of support ;  ; number ; advice, access, training, joint work ; year 1, year 2

== 4.2 1 Use in industry and public service
~ Fields
~ Trials
- {partner} and {partner2} begin trials with the agreement and bear their own cost.
- In medicine the time to summarise records fell by {25..55} %.
- Sorting {80..400} thousand public enquiries took {30..60} % less manual work.
- Factories use it to search {200..900} thousand machine logs.
- In schools it makes exercises to measure; {80..400} teachers evaluate them with us.
- A package that runs without a network serves small regional bodies.
@ table Plan by field ; 3,4,3,4
| Field | Use | From month | Expected effect
| Medicine | summaries | {9..12} | writing time −{25..50} %
| Public | enquiries | {6..12} | handling time −{20..45} %
| Industry | log search | {12..18} | downtime −{8..20} %
| Education | exercises | {9..15} | preparation −{30..60} %
| Law | precedents | {12..18} | research time −{35..60} %
@ bars Expected effect by field ;  ; billion won ; medicine, public, industry, schools, law ; year 3, year 5

== 4.3 1 People and partnership
~ Courses
~ Partners abroad
- {univ} opens a graduate course on large-scale training for {20..60} people a year.
- {40..120} people take part in real training for {6..12} months each.
- All course material is open; {3000..9000} people have taken it so far.
- Test items and safety tests are made together with {3..7} institutes abroad.
- The languages of {4..9} countries where Korean is widely learned are supported too.
@ table People trained ; 5,3,3,3
| Course | Year 1 | Year 2 | Year 3
| Graduate | {16..30} | {24..44} | {30..60}
| On the job | {20..50} | {40..80} | {60..120}
| Professionals | {60..160:10} | {120..240:10} | {160..400:10}
| Open lectures | {1000..3000:100} | {2000..5000:100} | {4000..9000:100}
@ lines Graduates by course ; quarter ; persons ; degree, job, professional

= Appendix Appendices
== A 1 List of data
- This list names the most important data used for training.
- Numbers are those of the data store; the permissions are in appendix C.
@ long List of data ; 3,6,3,3,4
| No. | Data | Tokens (m) | Own | Kept by
| DATA-{00row} | {books/journals/news/lectures/broadcasts/law/papers/enquiries/patents/dialects}, {basic/advanced/extra/selected/parallel} set {1..9} | {30..9800:10} | {yes/yes/yes/no} | {lead/univ/partner}

== B 2 Record of experiments
- All experiments were recorded with one tool; the number leads to settings and results.
- The loss was measured on validation data; lower is better.
@ long Experiments ; 3,5,3,3,3
| No. | Experiment | Size (bn) | Tokens (bn) | Loss
| RUN-{00row} | {learning rate/batch size/depth/normalisation/positions/data mix/vocabulary/initialisation/precision/experts}, series {1..12} | {0.1..7.0} | {20..900:5} | {1.9..2.9}

== C 1 Sources and permissions
- Each source is given with the date and scope of its permission.
- Open licences are named; agreements carry their number.
@ long Sources and permissions ; 3,5,4,3
| No. | Source | Permission | Granted
| LIC-{00row} | {Ieum/Dure/Boram/Solchan/Yeomul/Haram/Mirinae/Chambit/Saegil} {Press/News/Broadcasting/Library/Society/Cooperative} | {open government licence/agreement/CC BY 4.0/CC BY-SA 4.0/purchase} | 2025-{10..12}-{10..28}
)";

} // namespace simsa::demo
