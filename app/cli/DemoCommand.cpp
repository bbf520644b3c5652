#include "app/cli/Commands.h"
#include "app/base/Error.h"
namespace simsa::cli { int demoCommand(const Words &) { throw Error(Code::usage, "demo"); } }
