use pijler_engine::*; use pijler_nation::*; use std::time::Instant; use pijler_model::*;
fn hwm() -> String { std::fs::read_to_string("/proc/self/status").unwrap().lines().filter(|l| l.starts_with("VmHWM") || l.starts_with("VmRSS")).map(str::to_owned).collect::<Vec<_>>().join(" ") }
fn main() {
    let a: Vec<u32> = std::env::args().skip(1).map(|a| a.parse().unwrap()).collect();
    let size = generate::Size { persons: a[0], contacts: a[1], seed: 1 };
    let t = Instant::now(); let facts = generate::nation(size); println!("generate {:?} {}", t.elapsed(), hwm());
    println!("regs {} pref {} chronic {} deaths {} members {} days {}", facts.registrations.len(), facts.person_status["preferential"].rows.len(), facts.person_status["chronic"].rows.len(), facts.deaths.len(), facts.memberships.len(), facts.contacts.days.len());
    println!("line {} key {}", size_of::<line::Line>(), size_of::<attribute::Key>());
    let mut lib = schemes::load(std::path::Path::new("schemes")).unwrap();
    for id in ["be/new-deal"] {
        let scheme = schemes::scheme(&mut lib, id).map_err(|f| format!("{:?}", &f.list[..f.list.len().min(5)])).unwrap();
        let period = Period::Year(generate::YEAR);
        let t = Instant::now(); let compiled = compile::Compiled::new(&std::sync::Arc::new(scheme.clone()), period).unwrap(); println!("{id} compile {:?}", t.elapsed());
        for t in &compiled.tallies { print!("{:?}:{}x{} ", t.tally, t.classes.len(), t.epochs.len()); } println!();
        for threads in [1] {
        let t = Instant::now();
        let counts = attribute::persons::count(&compiled, &facts, &Assignment::Everyone, period, Effort { threads }, &mut Default::default()).unwrap();
        println!("threads {threads} attribute {:?} {} counts {}", t.elapsed(), hwm(), counts.counts.len());
        { use std::hash::{Hash,Hasher}; let mut h=std::collections::hash_map::DefaultHasher::new(); counts.counts.hash(&mut h); (counts.contacts_outside,counts.contacts_unread).hash(&mut h); println!("hash {:x}",h.finish()); }
        if threads == 2 {
        let t = Instant::now(); let mut o = price::price(&compiled, &counts); println!("price {:?} {} lines {}", t.elapsed(), hwm(), o.lines.len());
        let t = Instant::now(); settle::settle(&compiled, &facts, &Assignment::Everyone, period, &counts, &mut o); { use std::hash::{Hash,Hasher}; let mut h=std::collections::hash_map::DefaultHasher::new(); format!("{:?} {:?} {:?} {:?} {:?}",o.tiers,o.limits,o.thresholds,o.assumptions,o.unmet).hash(&mut h); for l in &o.lines {format!("{l:?}").hash(&mut h)}; println!("outcome {:x}",h.finish()); } println!("settle {:?} lines {} total {:?} left {:?}", t.elapsed(), o.lines.len(), o.total(), o.left_out);
        }}
    }
}
