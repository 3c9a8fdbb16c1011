use fieldbook::prelude::*;

#[model]
struct SignUpBase {
    #[field(min_length = 2, max_length = 40)]
    name: String,
    #[field(pattern = "^[^@ ]+@[^@ ]+$")]
    email: String,
}

#[model(extends = SignUpBase)]
struct SignUpIn {
    #[field(ge = 16)]
    age: i32,
}

#[model(table, extends = SignUpBase)]
struct Member {
    #[field(primary_key)]
    id: Option<i64>,
    code: String,
}

#[model(extends = SignUpBase)]
struct MemberOut {
    id: i64,
}

fn sign_up(session: &Session, form: &SignUpIn) -> Result<MemberOut> {
    let code = format!("{}-{}", form.name().len(), form.age());
    let member = Member::model_validate_with(form, json!({"code": code}))?;
    session.add(&member);
    session.commit()?;
    session.refresh(&member)?;
    MemberOut::model_validate(&member)
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Member)?;
    let session = Session::new(&engine);

    for form in [
        json!({"name": "Mina", "email": "mina@example.org", "age": "34"}),
        json!({"name": "O", "email": "nowhere", "age": 9}),
        json!({"name": "Zoe", "email": "zoe@example.org"}),
    ] {
        let signed_up = SignUpIn::model_validate(form).and_then(|form| sign_up(&session, &form));
        match signed_up {
            Ok(member) => println!("welcome: {}", member.model_dump().to_json()),
            Err(error) => {
                println!("{} problems:", error.problems().len());
                for problem in error.problems() {
                    println!("  {}", problem.msg);
                }
            }
        }
    }

    let members = select((Member.name, Member.code));
    println!("stored: {:?}", session.exec(members)?.all());
    Ok(())
}
