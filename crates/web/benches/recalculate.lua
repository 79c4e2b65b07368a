-- SPDX-License-Identifier: EUPL-1.2
-- What a browser asks while somebody types in the estimate: another practice with every request.
--
--     cargo run --release -- demo --listen 127.0.0.1:7399
--     wrk -t1 -c1 -d20s --latency -s crates/web/benches/recalculate.lua http://127.0.0.1:7399

local asked = 0

request = function()
  asked = asked + 1
  local numbers = "patients=" .. (900 + asked % 700) .. "&consultations=4." .. (asked % 10)
  return wrk.format("GET", "/?lang=nl&" .. numbers .. "&visits=1.12&video=0.02&practitioners=2&reception=1&nurse_hours=12")
end
