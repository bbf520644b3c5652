// JSON of rubric and policy, as parts of round.json.
#pragma once

#include "app/domain/Json.h"
#include "app/domain/Policy.h"

namespace simsa {

Json toJson(const Rubric &rubric);
Rubric rubricFrom(const Json &json);
Json toJson(const Policy &policy);
Policy policyFrom(const Json &json); // absent fields take the default, the order of fields is free

} // namespace simsa
